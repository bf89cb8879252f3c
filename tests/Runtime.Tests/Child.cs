using System;
using System.Diagnostics;

namespace Mmx.Tests;

/// <summary>Runs this assembly's program in a process of its own, with settings of its own.</summary>
internal static class Child
{
    /// <summary>The lines that it writes.</summary>
    public static string[] Run(string arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", $"exec \"{typeof(Child).Assembly.Location}\" {arguments}")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("MMX_THREADS");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors.Result);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
