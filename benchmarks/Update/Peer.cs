using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Benchmarks.Update;

/// <summary>
/// A process that makes the same steps. A line to it, a line back: `case Adam 10000 1 alone` answers `ready` and the
/// bytes that it moves for a parameter, or `without` and what it lacks; `run 5` answers seconds, `point` where it
/// stands, `leave` gives back what the case held. Where it ends, the next case starts it again.
/// </summary>
internal sealed class Peer(string name, string program, params string[] arguments) : IContestant
{
    private const string Ready = "ready ";
    private Process? _process;

    public string Name => name;

    public int Bytes { get; private set; }

    /// <summary>What its process has taken of the processors; of one that ended it is not known any more.</summary>
    public TimeSpan ProcessorTime => _process is { HasExited: false } ? _process.TotalProcessorTime : default;

    public string? Enter(Case what)
    {
        var answer = Ask($"case {what.Line}");
        if (!answer.StartsWith(Ready, StringComparison.Ordinal))
        {
            return answer;
        }

        Bytes = (int)NumbersOf(answer[Ready.Length..])[0];
        return null;
    }

    public double Run(int steps) => Numbers($"run {steps}")[0];

    public IReadOnlyList<double> Point() => Numbers("point");

    public void Leave()
    {
        try
        {
            Ask("leave");
        }
        catch (PeerFailed)
        {
            // It holds nothing any more.
        }
    }

    /// <summary>The numbers in its answer.</summary>
    public double[] Numbers(string line) => NumbersOf(Ask(line));

    /// <summary>Its answer.</summary>
    public string Ask(string line)
    {
        try
        {
            _process ??= Start();
            _process.StandardInput.WriteLine(line);
            return _process.StandardOutput.ReadLine() ?? throw new IOException();
        }
        catch (Win32Exception)
        {
            throw new PeerFailed($"no {Path.GetFileName(program)}");
        }
        catch (IOException)
        {
            throw new PeerFailed($"its process ended with code {End()}");
        }
    }

    public void Dispose()
    {
        if (_process != null)
        {
            End();
        }
    }

    private Process Start() => Process.Start(new ProcessStartInfo(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1" },
    })!;

    /// <summary>Its pipes closed, it ends; says with what.</summary>
    private int End()
    {
        using var process = _process!;
        _process = null;
        try
        {
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended already.
        }

        process.WaitForExit();
        return process.ExitCode;
    }

    private static double[] NumbersOf(string text) =>
    [
        .. text
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => double.Parse(word, CultureInfo.InvariantCulture)),
    ];
}

/// <summary>A peer is not there, or its process ended.</summary>
internal sealed class PeerFailed(string message) : Exception(message);
