using System;

namespace Dsl.Parser.Diagnostics;

/// <summary>The catalogue, 9xxx: mmx itself.</summary>
public static partial class MmxErrors
{
    public static Diagnostic CompilerFailed(string path, string what, Exception fault) => new(
        "MMX9001",
        new Place(path, 0, 0, 1, 1, 1, 1),
        $"mmx failed on {what}: {fault.GetType().Name}, {OneLine(fault.Message)}",
        "This is a bug in mmx, not in your file: please report it together with the file.");

    private static string OneLine(string text) => text.Replace("\r", "").Replace('\n', ' ');
}
