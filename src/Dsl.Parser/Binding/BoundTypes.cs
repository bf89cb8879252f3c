namespace Dsl.Parser.Binding;

/// <summary>A range of the optimizer's players: the whole game, or one of them. Ranges of one are a player's own.</summary>
public readonly record struct Space(int First, int Count)
{
    public int End => First + Count;

    /// <summary>Its players as bits.</summary>
    public ulong Bits => (Count == 64 ? ulong.MaxValue : (1UL << Count) - 1) << First;

    public bool Contains(Space other) => First <= other.First && other.End <= End;

    public static Space Of(int player) => new(player, 1);
}

/// <summary>How fine a number is: one for all, one a player, one a tensor. Finer wins where two meet.</summary>
public enum Grain
{
    Whole,
    Player,
    Tensor,
}

public enum Scalar
{
    Real,
    Int,
    Bool,
}

/// <summary>What kind of value an expression has.</summary>
public abstract record BoundType;

/// <summary>A number or a truth: `real`, `int`, `bool`, per player or per tensor where its grain says so.</summary>
public sealed record NumberType(Scalar Scalar, Grain Grain) : BoundType
{
    public static readonly NumberType Real = new(Scalar.Real, Grain.Whole);
    public static readonly NumberType Int = new(Scalar.Int, Grain.Whole);
    public static readonly NumberType Bool = new(Scalar.Bool, Grain.Whole);
}

/// <summary>A vector of a space.</summary>
public sealed record VectorType(Space Space) : BoundType;

/// <summary>All vector states of a base and of what it contains, in all its instances, as one value.</summary>
public sealed record BaseStateType(BoundBase Base) : BoundType;

/// <summary>A truth per element of a space: what a comparison of vectors gives.</summary>
public sealed record MaskType(Space Space) : BoundType;

/// <summary>What least squares give: a number for each vector of a window, for all, per player or per tensor.</summary>
public sealed record CoefficientsType(Grain Grain) : BoundType;

/// <summary>The newest vectors of a space, so many at most: what `state w: z[n]` declares. It is no value.</summary>
public sealed record WindowType(Space Space, int Size) : BoundType;

/// <summary>The differences of a window's successive vectors: what `differences(w)` is. It is no value, and no window.</summary>
public sealed record DifferencesType(Space Space) : BoundType;
