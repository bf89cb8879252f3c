using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Laws.Tests.Cases;
using Laws.Tests.Programs;

namespace Laws.Tests.Child;

/// <summary>Runs this assembly again, in a process of its own and with other settings, and reads the lines that it says.</summary>
internal static class ChildProcess
{
    private const string ImagePath = "MMX_LAWS_IMAGE";

    /// <summary>What the process that started this one has compiled; null where nobody did.</summary>
    public static byte[]? GivenImage =>
        Environment.GetEnvironmentVariable(ImagePath) is { } path ? File.ReadAllBytes(path) : null;

    /// <summary>The entry point: says what is asked for, a line each. `check rules.mmx`: what is wrong with its optimizers.</summary>
    public static int Main(string[] arguments)
    {
        IEnumerable<string> lines = arguments switch
        {
            ["digests"] => Digest.OfAll(),
            ["allocations"] => Allocations.OfAll(),
            ["check", var path] => Verdict.OfFile(path),
            ["programs", var first, var count] => Verdicts(Number(first), Number(count)),
            _ => ["This is a test project: `dotnet test` runs it."],
        };
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    /// <summary>`programs 1000 500`: the random programs of these seeds that fail, each made small.</summary>
    private static IEnumerable<string> Verdicts(int first, int count) =>
        Enumerable.Range(first, count).Chunk(20).SelectMany(Verdict.Of);

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    /// <summary>What the same assembly says in another process, of the same compiled optimizers.</summary>
    public static IReadOnlyList<string> Ask(string what, params IReadOnlyList<(string Name, string Value)> environment)
    {
        var image = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(image, LawCase.Image);
            return Answer(what, [.. environment, (ImagePath, image)]);
        }
        finally
        {
            File.Delete(image);
        }
    }

    private static IReadOnlyList<string> Answer(string what, IReadOnlyList<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(ChildProcess).Assembly.Location, what])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var child = Process.Start(start)!;
        var complaints = child.StandardError.ReadToEndAsync();
        var lines = child.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        child.WaitForExit();
        return child.ExitCode == 0
            ? [.. lines.Select(line => line.TrimEnd())]
            : throw new InvalidOperationException($"`{what}` failed in a process of its own:\n{complaints.Result}");
    }
}
