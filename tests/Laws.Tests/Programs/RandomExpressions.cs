using System;
using System.Collections.Generic;
using System.Linq;

namespace Laws.Tests.Programs;

/// <summary>
/// Writes expressions of a sort by tables of forms and the sorts of their parts. Values stay of moderate size, so that
/// what rounding makes of two ways to compute stays small; no number is of literals alone, so that nothing is known
/// before it runs.
/// </summary>
internal sealed class RandomExpressions(Random random, Names names, bool hasPlayers, string fn)
{
    private static readonly Sort[] Vectors = [Sort.Vector, Sort.PartX, Sort.PartY];

    private static readonly (string Form, Sort[] Parts)[] OfVectors =
    [
        ("(# + #)", [Sort.Vector, Sort.Vector]),
        ("(# - #)", [Sort.Vector, Sort.Vector]),
        ("# * #", [Sort.Real, Sort.Vector]),
        ("tanh(# * #)", [Sort.Vector, Sort.Vector]),
        ("-#", [Sort.Vector]),
        ("tanh(#)", [Sort.Vector]),
        ("sin(#)", [Sort.Vector]),
        ("sigmoid(#)", [Sort.Vector]),
        ("abs(#)", [Sort.Vector]),
        ("sqrt(abs(#))", [Sort.Vector]),
        ("tanh(#)^2", [Sort.Vector]),
        ("min(#, #)", [Sort.Vector, Sort.Vector]),
        ("max(#, #)", [Sort.Vector, Sort.Real]),
        ("clamp(#, -0.5, 0.5)", [Sort.Vector]),
        ("simplex(#)", [Sort.Vector]),
        ("tanh(normal(like: #))", [Sort.Vector]),
        ("mix(#, #, 0.25)", [Sort.Vector, Sort.Vector]),
        ("mix(#, #, sigmoid(#))", [Sort.Vector, Sort.Vector, Sort.Real]),
        ("(if # then # else #)", [Sort.Truth, Sort.Vector, Sort.Vector]),
        ("(if # then # else #)", [Sort.Mask, Sort.Vector, Sort.Vector]),
        ("(if # then # else #)", [Sort.Mask, Sort.Real, Sort.Vector]),
        ("sin(#) * #", [Sort.RealByPlayer, Sort.Vector]),
        ("tanh(#) * #", [Sort.RealByTensor, Sort.Vector]),
    ];

    private static readonly (string Form, Sort[] Parts)[] OfReals =
    [
        ("(# + #)", [Sort.Real, Sort.Real]),
        ("(# - #)", [Sort.Real, Sort.Real]),
        ("tanh(# * #)", [Sort.Real, Sort.Real]),
        ("ratio(#, 1 + abs(#))", [Sort.Real, Sort.Real]),
        ("#^2 / 4", [Sort.Real]),
        ("cos(#)", [Sort.Real]),
        ("(# + 0.5)", [Sort.Real]),
        ("-0.25 * #", [Sort.Real]),
        ("# / pi", [Sort.Real]),
        ("# * uniform()", [Sort.Real]),
        ("tanh(norm(#))", [Sort.Vector]),
        ("tanh(dot(#, #))", [Sort.Vector, Sort.Vector]),
        ("sin(sum(#))", [Sort.Vector]),
        ("mean(#)", [Sort.Vector]),
        ("tanh(largest(#))", [Sort.Vector]),
        ("tanh(smallest(#))", [Sort.Vector]),
        ("# / 7", [Sort.Int]),
        ("min(#, #)", [Sort.Real, Sort.Int]),
        ("(if # then # else #)", [Sort.Truth, Sort.Real, Sort.Real]),
    ];

    private static readonly (string Form, Sort[] Parts)[] OfInts =
    [
        ("(# + #)", [Sort.Int, Sort.Int]),
        ("(# - #)", [Sort.Int, Sort.Int]),
        ("(# + 2)", [Sort.Int]),
        ("3 - #", [Sort.Int]),
        ("mod(# * #, 5)", [Sort.Int, Sort.Int]),
        ("mod(#, 3)", [Sort.Int]),
        ("floor(3 * tanh(#))", [Sort.Real]),
        ("ceil(# / 2)", [Sort.Int]),
        ("abs(#)", [Sort.Int]),
        ("max(#, #)", [Sort.Int, Sort.Int]),
        ("(if # then # else #)", [Sort.Truth, Sort.Int, Sort.Int]),
    ];

    private static readonly (string Form, Sort[] Parts)[] OfTruths =
    [
        ("# < #", [Sort.Real, Sort.Real]),
        ("# > 0.4", [Sort.Real]),
        ("# >= #", [Sort.Int, Sort.Int]),
        ("# <= 1", [Sort.Int]),
        ("mod(#, 2) == 0", [Sort.Int]),
        ("t != #", [Sort.Int]),
        ("not (#)", [Sort.Truth]),
        ("(#) and (#)", [Sort.Truth, Sort.Truth]),
        ("(#) or (#)", [Sort.Truth, Sort.Truth]),
        ("any(#)", [Sort.Mask]),
        ("all(#)", [Sort.Mask]),
        ("finite(#)", [Sort.Vector]),
    ];

    private static readonly (string Form, Sort[] Parts)[] OfMasks =
    [
        ("# < #", [Sort.Vector, Sort.Vector]),
        ("# >= #", [Sort.Vector, Sort.Real]),
        ("not (#)", [Sort.Mask]),
        ("(#) and (#)", [Sort.Mask, Sort.Mask]),
    ];

    private static readonly (string Form, Sort[] Parts)[] OfGrains =
    [
        ("(# + #)", [Sort.RealByPlayer, Sort.Real]),
        ("tanh(#)", [Sort.RealByPlayer]),
        ("norm(#, per: player)", [Sort.Vector]),
        ("mean(#, per: player)", [Sort.Vector]),
        ("smallest(#, per: player)", [Sort.Vector]),
        ("min(#, #)", [Sort.RealByPlayer, Sort.RealByPlayer]),
    ];

    public Node Of(Sort sort, int depth)
    {
        var fits = depth <= 0 ? [] : FormsOf(sort);
        return fits.Length == 0 || random.Next(5) == 0 ? Leaf(sort) : Written(sort, fits[random.Next(fits.Length)], depth);
    }

    private Node Written(Sort sort, (string Form, Sort[] Parts) form, int depth) =>
        new(sort, form.Form, [.. form.Parts.Select(part => Of(part, depth - 1))]);

    private (string Form, Sort[] Parts)[] FormsOf(Sort sort) => sort switch
    {
        Sort.Vector => [.. OfVectors, .. OfWholes(), .. Elements(""), ($"{fn}(#, #)", [Sort.Vector, Sort.Real])],
        Sort.PartX or Sort.PartY => [.. OfVectors.Where(form => !IsFine(form)).Select(form => Within(form, sort)), .. Parts(sort)],
        Sort.Real =>
            [.. OfReals.Select(form => Within(form, Vectors[random.Next(hasPlayers ? 3 : 1)])), .. Losses(), .. Measures()],
        Sort.RealByPlayer => OfGrains,
        Sort.RealByTensor => [.. OfGrains.Select(Finer)],
        Sort.Int => [.. OfInts, .. Counts()],
        Sort.Truth => OfTruths,
        Sort.Mask => OfMasks,
        _ => [],
    };

    private static bool IsFine((string Form, Sort[] Parts) form) =>
        form.Parts.Any(part => part is Sort.RealByPlayer or Sort.RealByTensor or Sort.Mask);

    private static (string Form, Sort[] Parts) Within((string Form, Sort[] Parts) form, Sort vector) =>
        (form.Form, [.. form.Parts.Select(part => part == Sort.Vector ? vector : part)]);

    private static (string Form, Sort[] Parts) Finer((string Form, Sort[] Parts) form) => (
        form.Form.Replace("per: player", "per: tensor"),
        [.. form.Parts.Select(part => part == Sort.RealByPlayer ? Sort.RealByTensor : part)]);

    /// <summary>What is there for a vector of the whole space.</summary>
    private (string Form, Sort[] Parts)[] OfWholes() => hasPlayers
        ?
        [
            ("field(#)", [Sort.Vector]),
            ("{x: #, y: #}", [Sort.PartX, Sort.PartY]),
            ("{x: #, y: #}", [Sort.Real, Sort.PartY]),
            ("{x: #, y: #} * #", [Sort.Real, Sort.Real, Sort.Vector]),
        ]
        : [("field(#)", [Sort.Vector])];

    /// <summary>What is there for a part of a vector.</summary>
    private (string Form, Sort[] Parts)[] Parts(Sort sort)
    {
        var player = sort == Sort.PartX ? "x" : "y";
        return [($"field(#).{player}", [Sort.Vector]), ($"(z).{player}", []), .. Elements("." + player)];
    }

    /// <summary>What is taken out of windows.</summary>
    private (string Form, Sort[] Parts)[] Elements(string part) =>
        names.Any(Sort.Window) is { } window
            ?
            [
                ($"({window}[#]){part}", [Sort.Int]),
                ($"({window}[0]){part}", []),
                ($"tanh(({window} * lstsq({window}, #, ridge: 0.5{SolverOrGrain()})){part})", [Sort.Vector]),
            ]
            : [];

    private string SolverOrGrain() => OneOf("", ", by: qr", ", per: player", ", per: tensor, by: qr");

    private (string Form, Sort[] Parts)[] Measures() => names.Any(Sort.Window) is { } window
        ? [($"tanh(norm({window}))", []), ($"min(condition({window}), 2) * #", [Sort.Real])]
        : [];

    private (string Form, Sort[] Parts)[] Counts() =>
        names.Any(Sort.Window) is { } window ? [($"{window}.count", []), ($"({window}.count - #)", [Sort.Int])] : [];

    private (string Form, Sort[] Parts)[] Losses() => hasPlayers
        ? [("tanh(loss.x)", []), ("tanh(loss.y)", []), ("tanh(loss(#).y)", [Sort.Vector])]
        : [];

    private Node Leaf(Sort sort)
    {
        if (random.Next(3) != 0 && names.Any(sort) is { } name)
        {
            return new Node(sort, name);
        }

        return sort switch
        {
            Sort.Vector => new Node(sort, OneOf("z", "z", "field")),
            Sort.PartX => new Node(sort, OneOf("x", "x", "field.x")),
            Sort.PartY => new Node(sort, OneOf("y", "y", "field.y")),
            Sort.Real => new Node(sort, OneOf("t / 5", "norm(z)", "mean(z)", "uniform()")),
            Sort.Int => new Node(sort, "t"),
            Sort.Truth => new Node(sort, OneOf("t > 1", "mod(t, 2) == 0")),
            Sort.Mask => new Node(sort, "z > 0"),
            Sort.RealByPlayer => new Node(sort, "norm(z, per: player)"),
            Sort.RealByTensor => new Node(sort, "norm(z, per: tensor)"),
            _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "Not the sort of an expression."),
        };
    }

    private string OneOf(params IReadOnlyList<string> words) => words[random.Next(words.Count)];
}
