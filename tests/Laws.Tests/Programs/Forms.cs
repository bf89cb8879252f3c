namespace Laws.Tests.Programs;

/// <summary>
/// What expressions of a sort look like, every # being the place of a part. A root is taken 0.01 beside 0, where it would
/// make much of rounding.
/// </summary>
internal static class Forms
{
    public static readonly (string Form, Sort[] Parts)[] Vectors =
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
        ("sqrt(0.01 + abs(#))", [Sort.Vector]),
        ("tanh(#)^2", [Sort.Vector]),
        ("min(#, #)", [Sort.Vector, Sort.Vector]),
        ("max(#, #)", [Sort.Vector, Sort.Real]),
        ("clamp(#, -0.5, 0.5)", [Sort.Vector]),
        ("simplex(#)", [Sort.Vector]),
        ("tanh(normal(like: #))", [Sort.Vector]),
        ("ratio(#, 1 + abs(#))", [Sort.Vector, Sort.Vector]),
        ("ball(#, 1)", [Sort.Vector]),
        ("l1(#, 0.1)", [Sort.Vector]),
        ("box(#, -1, #)", [Sort.Vector, Sort.Real]),
        ("mix(#, #, 0.25)", [Sort.Vector, Sort.Vector]),
        ("mix(#, #, sigmoid(#))", [Sort.Vector, Sort.Vector, Sort.Real]),
        ("(if # then # else #)", [Sort.Truth, Sort.Vector, Sort.Vector]),
        ("(if # then # else #)", [Sort.Mask, Sort.Vector, Sort.Vector]),
        ("(if # then # else #)", [Sort.Mask, Sort.Real, Sort.Vector]),
        ("sin(#) * #", [Sort.RealByPlayer, Sort.Vector]),
        ("tanh(#) * #", [Sort.RealByTensor, Sort.Vector]),
    ];

    public static readonly (string Form, Sort[] Parts)[] Reals =
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
        ("# / (#^2 + 1)", [Sort.Int, Sort.Int]),
        ("2^-mod(#, 4)", [Sort.Int]),
        ("softplus(-abs(#))", [Sort.Real]),
        ("clamp(#, -1, #)", [Sort.Real, Sort.Real]),
        ("max(#, -#)", [Sort.Int, Sort.Real]),
        ("min(#, #)", [Sort.Real, Sort.Int]),
        ("(if # then # else #)", [Sort.Truth, Sort.Real, Sort.Real]),
    ];

    public static readonly (string Form, Sort[] Parts)[] Ints =
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

    public static readonly (string Form, Sort[] Parts)[] Truths =
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
        ("any(# < #)", [Sort.RealByPlayer, Sort.Real]),
        ("all(# <= #)", [Sort.RealByTensor, Sort.RealByTensor]),
        ("finite(#)", [Sort.RealByPlayer]),
        ("finite(#)", [Sort.Vector]),
    ];

    public static readonly (string Form, Sort[] Parts)[] Masks =
    [
        ("# < #", [Sort.Vector, Sort.Vector]),
        ("# >= #", [Sort.Vector, Sort.Real]),
        ("not (#)", [Sort.Mask]),
        ("(#) and (#)", [Sort.Mask, Sort.Mask]),
    ];

    public static readonly (string Form, Sort[] Parts)[] Grains =
    [
        ("(# + #)", [Sort.RealByPlayer, Sort.Real]),
        ("tanh(#)", [Sort.RealByPlayer]),
        ("norm(#, per: player)", [Sort.Vector]),
        ("mean(#, per: player)", [Sort.Vector]),
        ("smallest(#, per: player)", [Sort.Vector]),
        ("min(#, #)", [Sort.RealByPlayer, Sort.RealByPlayer]),
        ("(if # > # then # else #)", [Sort.RealByPlayer, Sort.Real, Sort.RealByPlayer, Sort.Real]),
        ("(if # then # else #)", [Sort.Truth, Sort.RealByPlayer, Sort.RealByPlayer]),
        ("mix(#, #, 0.25)", [Sort.RealByPlayer, Sort.RealByPlayer]),
        ("cos(largest(#, per: player))", [Sort.Vector]),
        ("dot(tanh(#), sin(#), per: player) / 8", [Sort.Vector, Sort.Vector]),
    ];
}
