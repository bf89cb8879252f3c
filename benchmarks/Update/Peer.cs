using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Benchmarks.Update;

/// <summary>
/// A process that makes the same steps. A line to it, a line back: `case Adam 10000 1 alone` answers `ready` and the
/// bytes that it moves for a parameter, or `without` and what it lacks; `run 5` answers seconds, `point` where it
/// stands, `leave` gives back what the case held.
/// </summary>
internal sealed class Peer : IContestant
{
    private Process? _process;
    private string? _failed;

    public Peer(string name, string program, params string[] arguments)
    {
        Name = name;
        try
        {
            _process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                Environment = { ["PYTHONDONTWRITEBYTECODE"] = "1" },
            });
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException)
        {
            _failed = $"no {Path.GetFileName(program)}";
        }
    }

    public string Name { get; }

    public int Bytes { get; private set; }

    public TimeSpan ProcessorTime => _process is { HasExited: false } ? _process.TotalProcessorTime : TimeSpan.Zero;

    public string? Enter(Case what)
    {
        var answer = Try($"case {what.Line}");
        if (!answer.StartsWith("ready ", StringComparison.Ordinal))
        {
            return answer;
        }

        Bytes = (int)NumbersOf(answer["ready ".Length..])[0];
        return null;
    }

    public double Run(int steps) => Numbers($"run {steps}")[0];

    public IReadOnlyList<double> Point() => Numbers("point");

    public void Leave() => Try("leave");

    /// <summary>The numbers in its answer; where it has none, it has failed.</summary>
    public double[] Numbers(string line)
    {
        var answer = Try(line);
        return _failed == null ? NumbersOf(answer) : throw new PeerFailed(answer);
    }

    /// <summary>Its answer, or why there is none.</summary>
    public string Try(string line)
    {
        try
        {
            _process?.StandardInput.WriteLine(line);
            return (_failed == null ? _process?.StandardOutput.ReadLine() : null) ?? Failed();
        }
        catch (IOException)
        {
            return Failed();
        }
    }

    public void Dispose()
    {
        _process?.StandardInput.Close();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    private string Failed() => _failed ??= "its process ended";

    private static double[] NumbersOf(string text) =>
    [
        .. text
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => double.Parse(word, CultureInfo.InvariantCulture)),
    ];
}

/// <summary>A peer's process ended, or said what it should not.</summary>
internal sealed class PeerFailed(string message) : Exception(message);
