using System;
using System.Collections.Generic;
using System.Linq;

namespace Laws.Tests.Programs;

/// <summary>
/// Writes expressions of a sort by the tables of forms. Values stay of moderate size, so that
/// what rounding makes of two ways to compute stays small; no number is of literals alone, so that nothing is known
/// before it runs.
/// </summary>
internal sealed class RandomExpressions(Random random, Names names, IReadOnlyList<string> players, string fn)
{
    private static readonly Sort[] Vectors = [Sort.Vector, Sort.PartX, Sort.PartY];

    private bool HasPlayers => players.Count > 0;

    private bool HasThird => players.Count > 2;

    public Node Of(Sort sort, int depth)
    {
        var fits = depth <= 0 ? [] : FormsOf(sort);
        return fits.Length == 0 || random.Next(5) == 0 ? Leaf(sort) : Written(sort, fits[random.Next(fits.Length)], depth);
    }

    private Node Written(Sort sort, (string Form, Sort[] Parts) form, int depth) =>
        new(sort, form.Form, [.. form.Parts.Select(part => Of(part, depth - 1))]);

    private (string Form, Sort[] Parts)[] FormsOf(Sort sort) => sort switch
    {
        Sort.Vector => [.. Forms.Vectors, .. OfWholes(), .. Elements(""), ($"{fn}(#, #)", [Sort.Vector, Sort.Real])],
        Sort.PartX or Sort.PartY => [.. Forms.Vectors.Where(form => !IsFine(form)).Select(form => Within(form, sort)), .. Parts(sort)],
        Sort.Real =>
            [.. Forms.Reals.Select(form => Within(form, Vectors[random.Next(HasPlayers ? 3 : 1)])), .. Losses(), .. Measures()],
        Sort.RealByPlayer => [.. Forms.Grains, .. Sides(), ("tanh(loss(#))", [Sort.Vector])],
        Sort.RealByTensor => [.. Forms.Grains.Select(Finer)],
        Sort.Int => [.. Forms.Ints, .. Counts()],
        Sort.Truth => Forms.Truths,
        Sort.Mask => Forms.Masks,
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
    private (string Form, Sort[] Parts)[] OfWholes() => HasPlayers
        ?
        [
            ("field(#)", [Sort.Vector]),
            ($"{{x: #, y: #{ThirdPart()}}}", [Sort.PartX, Sort.PartY]),
            ($"{{x: #, y: #{ThirdPart()}}}", [Sort.Real, Sort.PartY]),
            ($"{{x: #, y: #{Third("0.5")}}} * #", [Sort.Real, Sort.Real, Sort.Vector]),
            ($"field({{x: #, y: #{ThirdPart()}}})", [Sort.PartX, Sort.PartY]),
        ]
        : [("field(#)", [Sort.Vector])];

    private string ThirdPart() => Third(OneOf("z.u", "tanh(field.u)", "0.1", "(-z).u"));

    private string Third(string part) => HasThird ? $", u: {part}" : "";

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
                ($"tanh(({Matrix(window)} * {LeastSquares(window)}){part})", [Sort.Vector]),
                .. OfCoefficients(window, part),
            ]
            : [];

    private (string Form, Sort[] Parts)[] OfCoefficients(string window, string part) =>
        names.Any(Sort.Coefficients) is { } known
            ? [($"tanh(({Matrix(window)} * {known}){part})", []), ($"tanh(({Matrix(window)} * (# * {known})){part})", [Sort.Real])]
            : [];

    /// <summary>What a window's vectors are multiplied by, if there is a window.</summary>
    public Node? Coefficients() => names.Any(Sort.Window) is { } window
        ? new Node(Sort.Coefficients, LeastSquares(window), Of(Sort.Vector, 2))
        : null;

    private string LeastSquares(string window)
    {
        var (open, close) = random.Next(2) == 0 ? ("", "") : ("differences(", ")");
        var against = $", against: {open}{Names.Other(window)}{close}";
        return $"lstsq({open}{window}{close}, #, ridge: 0.5{OneOf("", ", by: qr", ", per: player", ", per: tensor, by: qr", against)})";
    }

    private string Matrix(string window) => OneOf(window, $"differences({window})");

    private (string Form, Sort[] Parts)[] Measures() => names.Any(Sort.Window) is { } window
        ? [($"tanh(norm({Matrix(window)}))", []), ($"min(condition({Matrix(window)}), 2) * #", [Sort.Real])]
        : [];

    private (string Form, Sort[] Parts)[] Counts() =>
        names.Any(Sort.Window) is { } window ? [($"{window}.count", []), ($"({window}.count - #)", [Sort.Int])] : [];

    private (string Form, Sort[] Parts)[] Losses() => HasPlayers
        ?
        [
            ("tanh(loss.x)", []), ("tanh(loss.y)", []), ("tanh(loss(#).y)", [Sort.Vector]),
            ("(#).x", [Sort.RealByPlayer]), ("(#).y", [Sort.RealByPlayer]),
        ]
        : [];

    private (string Form, Sort[] Parts)[] Sides() => HasPlayers
        ? [($"{{x: #, y: #{Third("-0.5")}}}", [Sort.Real, Sort.Real])]
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
            Sort.RealByPlayer => new Node(sort, OneOf("norm(z, per: player)", "tanh(loss)")),
            Sort.RealByTensor => new Node(sort, "norm(z, per: tensor)"),
            _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "Not the sort of an expression."),
        };
    }

    private string OneOf(params IReadOnlyList<string> words) => words[random.Next(words.Count)];
}
