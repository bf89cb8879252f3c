using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using Dsl.Cli.Output;

namespace Dsl.Cli.Verbs;

/// <summary>`--format` and `--plot`: how what came of it is said, and whether it is drawn too.</summary>
internal sealed class ReportOptions<T>
{
    private const string ForPeople = "table";
    private const string OfPictures = ".svg";

    private readonly Dictionary<string, Action<TextWriter, T>> _formats;
    private readonly Option<string> _format;
    private readonly Option<string?> _plot;

    public ReportOptions(Dictionary<string, Action<TextWriter, T>> formats, string drawing)
    {
        _formats = formats;
        _format = new Option<string>("--format")
        {
            HelpName = string.Join('|', formats.Keys),
            Description = "How to say it: table for people, the others for scripts.",
            DefaultValueFactory = _ => ForPeople,
        };
        _format.AcceptOnlyFromAmong([.. formats.Keys]);
        _plot = new Option<string?>("--plot") { HelpName = "FILE.svg", Description = drawing };
    }

    public void AddTo(Command verb)
    {
        verb.Add(_format);
        verb.Add(_plot);
    }

    /// <summary>Refuses what cannot be drawn to, before anything is run.</summary>
    public void Check(ParseResult command, Shell shell)
    {
        if (command.GetValue(_plot) is not { } path)
        {
            return;
        }

        if (!path.EndsWith(OfPictures, StringComparison.OrdinalIgnoreCase))
        {
            throw new Refusal($"`{path}`: pictures are SVG, in a file that ends with `{OfPictures}`");
        }

        TextFile.Check(shell, path);
    }

    /// <summary>Whether there is to be a picture.</summary>
    public bool Draws(ParseResult command) => command.GetValue(_plot) is not null;

    public void Write(ParseResult command, Shell shell, T result, Func<T, string> draw)
    {
        _formats[command.GetRequiredValue(_format)](shell.Result, result);
        if (command.GetValue(_plot) is { } path)
        {
            TextFile.Write(shell, path, draw(result));
        }
    }
}
