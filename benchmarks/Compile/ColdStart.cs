using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Benchmarks.Compile;

/// <summary>The tool on one file, from nothing to its exit.</summary>
internal static class ColdStart
{
    private static readonly string Tool = Repository.PathTo("src/Dsl.Cli/bin/Release/net10.0/mmx.dll");
    private static readonly string File = Repository.PathTo("examples/Bilinear/optimizers.mmx");

    public static readonly IReadOnlyList<(string Name, string? Setting, string Value)> Ways =
    [
        ("as it is", null, ""),
        ("without tiered PGO", "DOTNET_TieredPGO", "0"),
        ("without tiers", "DOTNET_TieredCompilation", "0"),
    ];

    public static void Check(string? setting, string value) => Run([Tool, "check", File], setting, value);

    public static void Format() => Run([Tool, "fmt", "--check", File], null, "");

    /// <summary>It compiles, and makes one step.</summary>
    public static void Play() => Run([Tool, "run", File, "--optimizer", "Steady", "--game", "Bilinear", "--steps", "1"], null, "");

    /// <summary>The runtime alone, with a tool that does nothing but say what it is.</summary>
    public static void Nothing() => Run([Tool, "--version"], null, "");

    private static void Run(string[] arguments, string? setting, string value)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (setting is not null)
        {
            start.Environment[setting] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        var complaints = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(complaints);
        }
    }
}
