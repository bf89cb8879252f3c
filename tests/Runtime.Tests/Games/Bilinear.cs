using System;
using System.Numerics;
using Mmx.Games;

namespace Mmx.Tests;

/// <summary>The bilinear game x·y, with both players started away from its equilibrium.</summary>
internal static class Bilinear
{
    public static SpanGame<T> Of<T>(int length, Action? draw = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var game = new SpanGame<T>([Player.Min("generator", length), Player.Max("critic", length)], Evaluate, draw);
        Start(game);
        return game;
    }

    public static void Start<T>(Game<T> game)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var player = 0; player < 2; player++)
        {
            var point = game.Point(player);
            for (var i = 0; i < point.Length; i++)
            {
                point[i] = T.CreateTruncating((37 * i + player) % 101 / 101.0 + 0.25);
            }
        }
    }

    public static void Evaluate<T>(in Evaluation<T> at)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var x = at.Point(0);
        var y = at.Point("critic");
        Add(y, at.Wants(0) ? at.Gradient(0) : []);
        Add(x, at.Wants("critic") ? at.Gradient("critic") : []);
        var loss = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            loss += double.CreateTruncating(x[i]) * double.CreateTruncating(y[i]);
        }

        at.Loss(0) = at.Loss("critic") = loss;
    }

    private static void Add<T>(ReadOnlySpan<T> from, Span<T> to)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += from[i];
        }
    }
}
