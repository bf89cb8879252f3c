using System;
using System.Collections.Generic;
using System.Linq;
using Laws.Tests.Programs;

namespace Laws.Tests.Written;

/// <summary>
/// Writes a well-typed game of three players: a vector of n, a vector of m, and a number. A seed is a game. Of its
/// vectors, those of n are of the sort `Vector` here, and those of m of the sort `PartY`.
/// </summary>
internal sealed class RandomGame
{
    private const string Made = "(n: int = 4, m: int = 3, s: real = 0.7, flip: bool = true)";

    private static readonly (string Form, Sort[] Parts)[] OfVectors =
    [
        .. Vectors(Sort.Vector),
        ("(A * (#))", [Sort.PartY]),
        ("((B - (#) * A) * (#))", [Sort.Real, Sort.PartY]),
        ("(if # then # else #)", [Sort.Mask, Sort.Vector, Sort.Real]),
        ("Twice(#, #)", [Sort.Vector, Sort.Real]),
    ];

    private static readonly (string Form, Sort[] Parts)[] OfOthers =
    [
        .. Vectors(Sort.PartY),
        ("((#) * A)", [Sort.Vector]),
        ("((#) * (A + B))", [Sort.Vector]),
    ];

    private static readonly (string Form, Sort[] Parts)[] OfReals =
    [
        ("(# + #)", [Sort.Real, Sort.Real]),
        ("(# - #)", [Sort.Real, Sort.Real]),
        ("tanh(# * #)", [Sort.Real, Sort.Real]),
        ("ratio(#, 1 + abs(#))", [Sort.Real, Sort.Real]),
        ("sigmoid(#)^#", [Sort.Real, Sort.Real]),
        ("cos(#)^2", [Sort.Real]),
        ("log(1 + (#)^2)", [Sort.Real]),
        ("exp(-abs(#))", [Sort.Real]),
        ("softplus(#) / 2", [Sort.Real]),
        ("min(#, #)", [Sort.Real, Sort.Real]),
        ("max(#, #)", [Sort.Real, Sort.Int]),
        ("clamp(#, -1, #)", [Sort.Real, Sort.Real]),
        ("mod(#, 2)", [Sort.Real]),
        ("# / (1 + #^2)", [Sort.Int, Sort.Int]),
        ("tanh(norm(#))", [Sort.Vector]),
        ("tanh(dot(#, #))", [Sort.Vector, Sort.Vector]),
        ("tanh(dot(#, #))", [Sort.PartY, Sort.PartY]),
        ("sin(sum(#))", [Sort.PartY]),
        ("mean(#)", [Sort.Vector]),
        ("tanh(largest(#))", [Sort.Vector]),
        ("tanh(smallest(#))", [Sort.PartY]),
        ("(#)[n - 1]", [Sort.Vector]),
        ("(#)[1]", [Sort.PartY]),
        ("A[0, m - 1] * #", [Sort.Real]),
        ("(if # then # else #)", [Sort.Truth, Sort.Real, Sort.Real]),
    ];

    private static readonly (string Form, Sort[] Parts)[] OfInts =
    [
        ("(# + 2)", [Sort.Int]),
        ("mod(#, 3)", [Sort.Int]),
        ("floor(3 * tanh(#))", [Sort.Real]),
        ("(if # then # else #)", [Sort.Truth, Sort.Int, Sort.Int]),
    ];

    private static readonly (string Form, Sort[] Parts)[] OfTruths =
    [
        ("# < #", [Sort.Real, Sort.Real]),
        ("(# and #)", [Sort.Truth, Sort.Truth]),
        ("not #", [Sort.Truth]),
        ("any(#)", [Sort.Mask]),
        ("finite(#)", [Sort.PartY]),
    ];

    private static readonly (string Form, Sort[] Parts)[] OfMasks =
    [
        ("# < #", [Sort.Vector, Sort.Vector]),
        ("# >= #", [Sort.Vector, Sort.Real]),
        ("(# or #)", [Sort.Mask, Sort.Mask]),
    ];

    private readonly Random _random;
    private readonly Names _names;
    private readonly int _seed;

    private RandomGame(int seed) =>
        (_random, _names, _seed) = (new Random(seed), new Names(new Random(seed + 1)), seed);

    public static Node Of(int seed) => new RandomGame(seed).Write();

    // Where everything is 0 no slope is infinite, so that no two ways to go back may differ there.
    private static (string Form, Sort[] Parts)[] Vectors(Sort sort) =>
    [
        ("(# + #)", [sort, sort]),
        ("(# - #)", [sort, sort]),
        ("# * #", [Sort.Real, sort]),
        ("tanh(# * #)", [sort, sort]),
        ("-#", [sort]),
        ("sin(#)", [sort]),
        ("sigmoid(#)", [sort]),
        ("abs(#)", [sort]),
        ("sqrt(1 + (#)^2)", [sort]),
        ("sqrt(0.1 + abs(#))", [sort]),
        ("# / (2 + cos(#))", [sort, sort]),
        ("tanh(#)^3", [sort]),
        ("min(#, #)", [sort, sort]),
        ("max(#, #)", [sort, Sort.Real]),
        ("clamp(#, -0.5, #)", [sort, sort]),
        ("mix(#, #, sigmoid(#))", [sort, sort, Sort.Real]),
        ("(if # then # else #)", [Sort.Truth, sort, sort]),
    ];

    private Node Write()
    {
        var lines = new List<Node>
        {
            new(Sort.Declaration, "data A: matrix[n, m] = [i, j] => cos(2 * i + j) / (1 + j)"),
            new(Sort.Declaration, "data B: matrix[n, m] = uniform() - 0.5"),
            new(Sort.Declaration, "data c: vector[n] = [i] => 0.5 * normal() + s * i"),
            new(Sort.Declaration, "sample d: vector[m] = 0.3 * normal()"),
        };
        for (var i = 0; i < 4; i++)
        {
            var sort = OneOf(Sort.Vector, Sort.PartY, Sort.Real, Sort.Mask);
            var value = Expression(sort, 3);
            lines.Add(new Node(Sort.Statement, $"let {_names.Add(sort)} = #", value));
        }

        lines.Add(new Node(Sort.Statement, "loss x: #", Expression(Sort.Real, 4)));
        lines.Add(new Node(Sort.Statement, "loss y: #", Expression(Sort.Real, 4)));
        lines.Add(_random.Next(3) == 0
            ? new Node(Sort.Statement, "field u: #", Expression(Sort.Real, 3))
            : new Node(Sort.Statement, "loss u: #", Expression(Sort.Real, 4)));
        var game = new Node(
            Sort.Declaration,
            $"game Random{_seed}{Made} on (min x[n], max y[m], min u) {{#}}",
            new Node(Sort.Block, "", lines));
        return new Node(Sort.Program, "", new Node(Sort.Declaration, "fn Twice(v, r) = mix(v, r * v, 0.25) + v"), game);
    }

    private Node Expression(Sort sort, int depth)
    {
        var named = _random.Next(3) == 0 ? _names.Any(sort) : null;
        if (depth == 0 || _random.Next(6) == 0 || named is not null)
        {
            return new Node(sort, named ?? Leaf(sort));
        }

        var (form, parts) = OneOf(sort switch
        {
            Sort.Vector => OfVectors,
            Sort.PartY => OfOthers,
            Sort.Real => OfReals,
            Sort.Int => OfInts,
            Sort.Truth => OfTruths,
            _ => OfMasks,
        });
        return new Node(sort, form, [.. parts.Select(part => Expression(part, depth - 1))]);
    }

    private string Leaf(Sort sort) => sort switch
    {
        Sort.Vector => OneOf("x", "x", "c"),
        Sort.PartY => OneOf("y", "y", "d"),
        Sort.Real => OneOf("u", "u", "s", "x[0]", "0.5", "m / n"),
        Sort.Int => OneOf("n", "m", "2"),
        Sort.Truth => OneOf("flip", "u > 0", "n == m"),
        _ => "x > 0",
    };

    private T OneOf<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
