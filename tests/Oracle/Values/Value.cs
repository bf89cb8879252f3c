using System.Collections.Generic;
using Dsl.Parser.Binding;

namespace Oracle.Values;

/// <summary>What an expression gives. Values of one identity are the same value by construction.</summary>
public abstract record Value(long Identity);

/// <summary>
/// A number or a truth: one cell for all, one a player or one a tensor of the whole game. A cell is a double, a long
/// or a bool; it is null outside the space.
/// </summary>
public sealed record Number(NumberType Type, object?[] Cells, long Identity) : Value(Identity)
{
    public static Number Whole(Scalar scalar, object cell, long identity) =>
        new(new NumberType(scalar, Grain.Whole), [cell], identity);

    /// <summary>The cell that counts at a tensor.</summary>
    public object? At(int player, int tensor) => Type.Grain switch
    {
        Grain.Whole => Cells[0],
        Grain.Player => Cells[player],
        _ => Cells[tensor],
    };
}

/// <summary>
/// A vector of a space, or a mask, whose truths are ones and zeros: a part for every player of the game, null for
/// those outside the space.
/// </summary>
public sealed record Vector(Part?[] Parts, bool IsMask) : Value(0)
{
    public Part Of(int player) => Parts[player]!;
}

/// <summary>What a window holds, the newest vector first. It is another whenever something may have changed it.</summary>
public sealed record Held(IReadOnlyList<Vector> Vectors, long Identity) : Value(Identity);

/// <summary>The vector states of a base, in its order.</summary>
public sealed record BaseState(IReadOnlyList<Vector> Vectors) : Value(0);

/// <summary>What least squares gave: a list of numbers for all, a player or a tensor of the whole game; empty outside the space.</summary>
public sealed record Coefficients(Grain Grain, double[][] Lists, long Identity) : Value(Identity)
{
    internal double[] At(Games.Tensor tensor) => Grain switch
    {
        Grain.Whole => Lists[0],
        Grain.Player => Lists[tensor.Player],
        _ => Lists[tensor.Number],
    };
}

/// <summary>A player's part of a vector; the identities are the parts' own.</summary>
public sealed record Part(double[] Elements, long Identity);
