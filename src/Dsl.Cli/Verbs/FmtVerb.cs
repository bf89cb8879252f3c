using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text;
using Dsl.Cli.Output;
using Dsl.Cli.Sources;
using Dsl.Parser.Formatting;
using Dsl.Parser.Text;

namespace Dsl.Cli.Verbs;

/// <summary>
/// `mmx fmt`: writes files in canonical form, or says which are not. A file with errors stays as it
/// is.
/// </summary>
internal sealed class FmtVerb : Verb
{
    private const string Piped = "<stdin>";

    private readonly Option<bool> _check = new("--check")
    {
        Description = "Write nothing; list the files that would change.",
    };

    private readonly Option<bool> _diff = new("--diff")
    {
        Description = "Write nothing; show what would change.",
    };

    private readonly Option<bool> _stdin = new("--stdin")
    {
        Description = "Read standard input, and write to standard output.",
    };

    public FmtVerb(Shell shell) : base(shell, "fmt", "Write .mmx files in canonical form.")
    {
        Add(_check);
        Add(_diff);
        Add(_stdin);
    }

    public override IReadOnlyList<Example> Examples =>
    [
        new("mmx fmt", "all .mmx files in and below this folder"),
        new("mmx fmt --check", "list what is not in canonical form, and exit with 2 if anything is"),
        new("mmx fmt --diff gans.mmx", "show what would change in a file"),
    ];

    protected override int Run(ParseResult command, Shell shell)
    {
        var files = command.GetValue(_stdin) ? [ReadPiped(shell, Named(command))] : ReadNamed(shell, Named(command));
        files.ForEach(file => Complain(shell, file));
        var changed = files.Where(file => file.Made.HasChanged).ToList();
        var isLooking = command.GetValue(_diff) || command.GetValue(_check);
        (isLooking ? changed : files).ForEach(Writing(command, shell));
        return files.Any(file => file.HasErrors) ? Program.Wrong
            : isLooking && changed.Count > 0 ? Program.Found
            : Program.Fine;
    }

    private Action<NamedFile> Writing(ParseResult command, Shell shell) =>
        command.GetValue(_diff) ? file => WriteDiff(shell, file)
        : command.GetValue(_check) ? file => shell.Result.WriteLine(file.Shown)
        : command.GetValue(_stdin) ? file => shell.Result.Write(file.HasErrors ? "" : file.Made.Text)
        : file => Replace(shell, file);

    private static NamedFile ReadPiped(Shell shell, string[] named) => named.Length == 0
        ? new NamedFile(Piped, "", MmxFormatter.Format(new SourceFile(Piped, SourceReader.Read(shell.Input, Piped))))
        : throw new Refusal("with `--stdin` no file is named");

    private static List<NamedFile> ReadNamed(Shell shell, string[] named) =>
    [
        .. from path in SourceFinder.Find(shell, named)
           let shown = shell.Shown(path)
           let source = new SourceFile(shown, SourceReader.ReadWhole(path, shown))
           select new NamedFile(shown, path, MmxFormatter.Format(source)),
    ];

    private static void Complain(Shell shell, NamedFile file)
    {
        var source = new DiskFile(file.Shown, file.Path, file.Made.File);
        var writer = new DiagnosticWriter(shell.Complaints, [source], new Ink(shell.Colors));
        foreach (var error in file.Made.Errors)
        {
            writer.Write(error);
        }
    }

    private static void WriteDiff(Shell shell, NamedFile file) =>
        shell.Result.Write(Unified.Diff(file.Made.File.Text, file.Made.Text, file.Shown, file.Shown));

    private static void Replace(Shell shell, NamedFile file)
    {
        if (file.Made.HasChanged)
        {
            var target = File.ResolveLinkTarget(file.Path, returnFinalTarget: true)?.FullName ?? file.Path;
            var bytes = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(file.Made.Text);
            WholeFile.Writing(file.Shown, () => WholeFile.Replace(target, bytes));
            shell.Result.WriteLine($"formatted {file.Shown}");
        }
    }

    /// <summary>A file as the user calls it, where it lies, and what was made of it.</summary>
    private sealed record NamedFile(string Shown, string Path, FormattedFile Made)
    {
        public bool HasErrors => Made.Errors.Count > 0;
    }
}
