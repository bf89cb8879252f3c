using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Dsl.Parser.Binding;
using Mmx.Games;
using Oracle.Written;

namespace Laws.Tests.Written;

/// <summary>What a compiled game answers, held against what its text means.</summary>
internal static class Answers
{
    /// <summary>
    /// Where the two differ at a point on the sample at hand, whatever is asked for; null where they do not.
    /// </summary>
    public static string? Difference<T>(
        WrittenGame<T> game, BoundGame bound, WrittenOracle oracle, double[][] point, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        game.Put(point);
        double[][] rounded = [.. game.Players.Select((_, player) => Doubles(game.Point(player)))];
        var sample = Math.Max(game.Sample, 1);
        var gradients = oracle.Gradients(rounded, sample);
        var losses = oracle.Losses(rounded, sample);
        return Requests(bound).Select(request => Difference(game, gradients, losses, request, tolerance))
            .FirstOrDefault(difference => difference is not null) is { } found ? $"{found} at {Said(rounded)}" : null;
    }

    private static double[] Doubles<T>(Span<T> vector)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => [.. vector.ToArray().Select(double.CreateTruncating)];

    // Who has no loss in the game has none that is a number here.
    private static IEnumerable<Request> Requests(BoundGame game)
    {
        var all = Players.All(game.Players.Count);
        var known = WrittenCase.WithLosses(game);
        yield return Request.Evaluate(all, Players.None);
        yield return Request.Evaluate(all, known);
        yield return Request.Evaluate(Players.None, known);
        foreach (var player in all.ToPlayers())
        {
            yield return Request.Evaluate(Players.One(player), Players.None);
            yield return Request.Evaluate(Players.None, Players.One(player) & known);
            yield return Request.Evaluate(Players.One(player), known.Without(Players.One(player)));
        }
    }

    private static string? Difference<T>(
        WrittenGame<T> game, double[][] gradients, double[] losses, Request request, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        game.Evaluate(request);
        foreach (var player in request.Losses)
        {
            if (!IsClose(losses[player], game.Losses[player], Math.Abs(losses[player]), 1e-9))
            {
                return $"loss of {player}, asked for {request}: expected {losses[player]:R}, got {game.Losses[player]:R}";
            }
        }

        return request.Fields.ToPlayers()
            .Select(player => OfGradient(player, gradients[player], game.Gradient(player), tolerance))
            .FirstOrDefault(difference => difference is not null) is { } found ? $"{found}, asked for {request}" : null;
    }

    private static IReadOnlyList<int> ToPlayers(this Players players)
    {
        var all = new List<int>();
        foreach (var player in players)
        {
            all.Add(player);
        }

        return all;
    }

    private static string? OfGradient<T>(int player, double[] wanted, ReadOnlySpan<T> got, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var size = wanted.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty().Max();
        for (var i = 0; i < wanted.Length; i++)
        {
            if (!IsClose(wanted[i], double.CreateTruncating(got[i]), size, tolerance))
            {
                return $"gradient of {player}, element {i}: expected {wanted[i]:R}, got {got[i]}";
            }
        }

        return null;
    }

    private static bool IsClose(double wanted, double got, double size, double tolerance) =>
        wanted.Equals(got) || Math.Abs(wanted - got) <= tolerance * Math.Max(1, size);

    private static string Said(double[][] point) =>
        string.Join(" ", point.Select(part => $"({string.Join(", ", part.Select(x => x.ToString("R")))})"));
}
