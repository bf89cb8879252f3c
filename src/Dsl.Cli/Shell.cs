using System;
using System.IO;

namespace Dsl.Cli;

/// <summary>
/// Where a command runs: its folder, where its result and its complaints go, and whether complaints may have colours.
/// </summary>
internal sealed record Shell(string Folder, TextWriter Result, TextWriter Complaints, bool Colors)
{
    /// <summary>What is piped into the command.</summary>
    public Stream Input { get; init; } = Stream.Null;

    /// <summary>Complaints go to somebody who watches: a line among them may be written over.</summary>
    public bool IsLive { get; init; }

    public static Shell OfThisProcess() =>
        new(Directory.GetCurrentDirectory(), Console.Out, Console.Error, TerminalHasColors())
        {
            Input = Console.OpenStandardInput(),
            IsLive = !Console.IsErrorRedirected && !IsDumb(),
        };

    /// <summary>A file's path as a user in this folder would write it.</summary>
    public string Shown(string fullPath)
    {
        var relative = Path.GetRelativePath(Folder, fullPath);
        return relative.StartsWith("..", StringComparison.Ordinal) ? fullPath : relative;
    }

    private static bool TerminalHasColors() =>
        !Console.IsErrorRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && !IsDumb();

    private static bool IsDumb() => Environment.GetEnvironmentVariable("TERM") == "dumb";
}
