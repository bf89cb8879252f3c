using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.RegularExpressions;
using Mmx.Games;

namespace Benchmarks.Update;

/// <summary>The rules as mmx compiles them.</summary>
internal sealed partial class Ours : IContestant
{
    private Network? _network;
    private Game<float>? _game;
    private Optimizer<float>? _optimizer;

    public string Name => "mmx";

    /// <summary>The bytes that a step moves for a parameter, with clearing, as `mmx explain` says.</summary>
    public int Bytes { get; private set; }

    public string? Enter(Case what)
    {
        if (what.AfterBackward && Tensors.Missing is { } missing)
        {
            return missing;
        }

        _network = what.AfterBackward ? new Network(what.Width) : null;
        _game = _network?.Game ?? new LinearGame(what);
        _optimizer = Rules.Make(what.Rule, _game);
        Bytes = BytesOf(_optimizer.Explanation);
        return null;
    }

    public double Run(int steps)
    {
        var elapsed = TimeSpan.Zero;
        for (var i = 0; i < steps; i++)
        {
            do
            {
                var start = Stopwatch.GetTimestamp();
                _optimizer!.Advance();
                elapsed += Stopwatch.GetElapsedTime(start);
                Answer(_optimizer.Next);
            }
            while (_optimizer.Next.Kind != RequestKind.Rest);
        }

        return elapsed.TotalSeconds;
    }

    public IReadOnlyList<double> Point() => [.. Enumerable.Range(0, 16).Select(At)];

    public void Leave()
    {
        _optimizer?.Dispose();
        _game?.Dispose();
        _network?.Dispose();
    }

    public void Dispose() => Leave();

    private double At(int number)
    {
        var values = _game!.Point(0, number * _game.Players[0].Tensors.Count / 16);
        return values[number * 7919 % values.Length];
    }

    private void Answer(in Request request)
    {
        switch (request.Kind)
        {
            case RequestKind.Sample:
                _game!.Draw();
                break;
            case RequestKind.Evaluate:
                _game!.Evaluate(request);
                break;
        }
    }

    private static int BytesOf(IEnumerable<string> explanation) =>
        Moved().Matches(string.Join('\n', explanation)).Sum(bytes => int.Parse(bytes.Groups[1].Value));

    [GeneratedRegex(@"(\d+)(?: bytes a parameter in float| that the game clears)")]
    private static partial Regex Moved();
}
