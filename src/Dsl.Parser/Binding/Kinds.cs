using System;

namespace Dsl.Parser.Binding;

/// <summary>What holds between kinds of values.</summary>
internal static class Kinds
{
    public static bool IsUnknown(this BoundType type) => type is UnknownType;

    public static bool IsTruth(this BoundType type) => type is MaskType or NumberType { Scalar: Scalar.Bool } or ArrayType { Scalar: Scalar.Bool };

    public static bool IsInt(this BoundType type) => type is NumberType { Scalar: Scalar.Int };

    public static bool IsNumeric(this BoundType type) => type
        is VectorType or BaseStateType or NumberType { Scalar: not Scalar.Bool } or ArrayType { Scalar: not Scalar.Bool };

    public static bool IsWindowOrCoefficients(this BoundType type) => type is WindowType or DifferencesType or CoefficientsType;

    public static bool IsOneTruth(this BoundType type) => type == NumberType.Bool;

    public static Space? SpaceOf(BoundType type) => type switch
    {
        VectorType vector => vector.Space,
        MaskType mask => mask.Space,
        _ => null,
    };

    /// <summary>The space of the vectors that stand side by side in a matrix: a window's, or their differences.</summary>
    public static Space? SpaceOfColumns(BoundType type) => type switch
    {
        WindowType window => window.Space,
        DifferencesType differences => differences.Space,
        _ => null,
    };

    public static Grain GrainOf(BoundType type) => type is NumberType number ? number.Grain : Grain.Whole;

    public static Grain Finer(Grain one, Grain other) => (Grain)Math.Max((int)one, (int)other);

    /// <summary>A number a player of one player is one number.</summary>
    public static Grain In(Space space, Grain grain) => grain == Grain.Player && space.Count == 1 ? Grain.Whole : grain;

    /// <summary>How to use what is no value by itself.</summary>
    public static string? UseOf(BoundType type) => type switch
    {
        WindowType => "Take one of its vectors, `w[0]` for the newest, or combine them: `w * c`.",
        DifferencesType => "Combine them, `differences(w) * c`, or write `w[0] - w[1]` for the newest.",
        CoefficientsType => "Coefficients of `lstsq` are only multiplied, by a window or a number: `w * c`.",
        _ => null,
    };

    /// <summary>What a type is called in complaints.</summary>
    public static string Say(BoundType type, Site site) => type switch
    {
        VectorType vector => $"a vector of {Say(vector.Space, site)}",
        MaskType mask => $"a truth for each element of {Say(mask.Space, site)}",
        CoefficientsType { Grain: Grain.Whole } => "coefficients of `lstsq`",
        CoefficientsType { Grain: var grain } => $"coefficients of `lstsq` per {(grain == Grain.Player ? "player" : "tensor")}",
        WindowType window => $"a window of vectors of {Say(window.Space, site)}",
        DifferencesType differences => $"the differences of a window's vectors of {Say(differences.Space, site)}",
        BaseStateType state => $"the state of `{state.Base.Name}`",
        NumberType number => Say(number),
        ArrayType array => Say(array),
        _ => "unknown",
    };

    public static string Say(Space space, Site site) =>
        site.NameOf(space) is { } name ? $"`{name}`" : space == site.Space ? "the whole space" : "one player";

    public static string Say(ArrayType array) => array.Scalar == Scalar.Bool
        ? $"a truth for each of {array.Sizes[0]} elements"
        : $"a {Word(array)} of {string.Join(" by ", array.Sizes)}";

    /// <summary>What an array is called where it is declared.</summary>
    public static string Word(ArrayType array) => array switch
    {
        { Scalar: Scalar.Bool } => "mask",
        { IsMatrix: true } => "matrix",
        _ => "vector",
    };

    public static string Say(NumberType number)
    {
        var scalar = number.Scalar switch { Scalar.Bool => "a truth", Scalar.Int => "an int", _ => "a real" };
        return number.Grain switch
        {
            Grain.Whole => scalar,
            Grain.Player => $"{scalar} per player",
            _ => $"{scalar} per tensor",
        };
    }
}
