using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text;

namespace Fuzz.Running;

/// <summary>This program in a process of its own, which may die without anybody else.</summary>
internal static class Child
{
    public static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>What it complains of, once it has ended; not more than a page of it.</summary>
    public static Func<string> FirstErrors(Process child)
    {
        const int page = 4_000;
        var errors = new StringBuilder();
        child.ErrorDataReceived += (_, line) => errors.Append(errors.Length < page ? line.Data + "\n" : "");
        child.BeginErrorReadLine();
        return errors.ToString;
    }

    /// <summary>Whether it ended well, and within a time.</summary>
    public static bool EndsWell(IEnumerable<string> arguments, TimeSpan limit)
    {
        using var child = Start(arguments);
        child.OutputDataReceived += (_, _) => { };
        child.ErrorDataReceived += (_, _) => { };
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        if (child.WaitForExit(limit))
        {
            return child.ExitCode == 0;
        }

        child.Kill();
        return false;
    }
}
