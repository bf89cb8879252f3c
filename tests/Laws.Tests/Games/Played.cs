using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using Dsl.Parser.Syntax;
using Mmx.Games;
using Oracle.Games;

namespace Laws.Tests.Games;

/// <summary>
/// A compiled optimizer on a plain game: the game's samples are their numbers, and what is asked can be written down.
/// </summary>
public sealed class Played<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly PlainGame _plain;
    private readonly List<string> _log = [];
    private long _sample;

    public Played(Type optimizer, PlainGame plain, double[][] start)
    {
        _plain = plain;
        Player[] players = [.. plain.Layout.Lengths.Select((tensors, player) => PlayerOf(player, tensors, plain.Directions[player]))];
        Game = new SpanGame<T, long>(players, Evaluate, draw: () => ++_sample);
        Put(start);
        Optimizer = (Optimizer<T>)Activator.CreateInstance(optimizer, Game)!;
    }

    public SpanGame<T, long> Game { get; }

    public Optimizer<T> Optimizer { get; }

    /// <summary>Whether evaluations are written down.</summary>
    public bool KeepsLog { get; init; }

    /// <summary>The point and the sample of every evaluation so far, to the bit.</summary>
    public IReadOnlyList<string> Log => _log;

    /// <summary>How many players' fields were asked for.</summary>
    public long Fields { get; private set; }

    /// <summary>Where the players stand: a vector for each.</summary>
    public double[][] Point => Read((player, tensor) => Game.Point(player, tensor));

    public void Step() => Optimizer.Step();

    /// <summary>One step, by a loop that does itself what is asked for, and may look around at each evaluation.</summary>
    public void StepByHand(Action? look = null)
    {
        do
        {
            if (Optimizer.Next.Kind == RequestKind.Evaluate)
            {
                look?.Invoke();
            }

            GoOn();
        }
        while (!Optimizer.Next.IsRest);
    }

    /// <summary>Does itself what is asked for, and goes on to the next request.</summary>
    public void GoOn()
    {
        if (Optimizer.Next.IsSample)
        {
            Game.Draw();
        }
        else if (!Optimizer.Next.IsRest)
        {
            AnswerByHand(Optimizer.Next);
        }

        Optimizer.Advance();
    }

    /// <summary>Takes over another's state, and the sample that it was on.</summary>
    public void Load(Stream state)
    {
        Optimizer.Load(state);
        Game.Batch = _sample = Optimizer.Samples;
    }

    public void Dispose()
    {
        Optimizer.Dispose();
        Game.Dispose();
    }

    private static Player PlayerOf(int player, IReadOnlyList<int> tensors, Direction direction)
    {
        (string, long)[] shapes = [.. tensors.Select((length, i) => ($"tensor{i}", (long)length))];
        return direction == Direction.Min ? Player.Min($"player{player}", shapes) : Player.Max($"player{player}", shapes);
    }

    private void Put(double[][] point)
    {
        foreach (var (tensor, number) in Tensors())
        {
            for (var i = 0; i < tensor.Length; i++)
            {
                Game.Point(tensor.Player, number)[i] = T.CreateTruncating(point[tensor.Player][tensor.Start + i]);
            }
        }
    }

    private void Evaluate(in Evaluation<T> at, long sample)
    {
        var point = Point;
        Write(point, sample);
        Fields += Optimizer.Next.Fields.Count;
        var gradients = _plain.Gradients(point, sample);
        var losses = Optimizer.Next.Losses.Count > 0 ? _plain.Losses(point, sample) : [];
        foreach (var (tensor, number) in Tensors().Where(one => Optimizer.Next.Fields.Contains(one.Tensor.Player)))
        {
            Fill(at.Gradient(tensor.Player, number), gradients, tensor);
        }

        for (var player = 0; player < losses.Length; player++)
        {
            if (at.WantsLoss(player))
            {
                at.Loss(player) = losses[player];
            }
        }
    }

    private void AnswerByHand(Request request)
    {
        var point = Point;
        Write(point, Game.Batch);
        var gradients = _plain.Gradients(point, Game.Batch);
        foreach (var (tensor, number) in Tensors().Where(one => request.Fields.Contains(one.Tensor.Player)))
        {
            Fill(Game.Gradient(tensor.Player, number), gradients, tensor);
        }

        foreach (var player in request.Losses)
        {
            Game.SetLoss(player, _plain.Losses(point, Game.Batch)[player]);
        }
    }

    private void Write(double[][] point, long sample)
    {
        if (KeepsLog)
        {
            _log.Add($"{sample}: {Bits(point)}");
        }
    }

    private static string Bits(double[][] point) =>
        string.Join(",", point.SelectMany(part => part).Select(BitConverter.DoubleToInt64Bits));

    private static void Fill(Span<T> to, double[][] from, Tensor tensor)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] = T.CreateTruncating(from[tensor.Player][tensor.Start + i]);
        }
    }

    private double[][] Read(SpanOf spanOf)
    {
        var vectors = _plain.Layout.Lengths.Select((_, player) => new double[_plain.Layout.LengthOf(player)]).ToArray();
        foreach (var (tensor, number) in Tensors())
        {
            var span = spanOf(tensor.Player, number);
            for (var i = 0; i < tensor.Length; i++)
            {
                vectors[tensor.Player][tensor.Start + i] = double.CreateTruncating(span[i]);
            }
        }

        return vectors;
    }

    private IEnumerable<(Tensor Tensor, int Number)> Tensors() => Enumerable.Range(0, _plain.Layout.Players)
        .SelectMany(player => _plain.Layout.Of(player).Select((tensor, number) => (tensor, number)));

    private delegate Span<T> SpanOf(int player, int tensor);
}
