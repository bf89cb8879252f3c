using System;

namespace Mmx.Memory;

/// <summary>How two partial results become one.</summary>
internal interface IJoin
{
    static abstract double OverNothing { get; }

    static abstract double Join(double left, double right);
}

/// <summary>Which partial results belong together: pieces are in the order of their players and segments.</summary>
internal interface IGrain
{
    static abstract int Of(in Piece piece);
}

/// <summary>Their sum.</summary>
internal readonly struct Sums : IJoin
{
    public static double OverNothing => 0;

    public static double Join(double left, double right) => left + right;
}

/// <summary>The greater; NaN where one is.</summary>
internal readonly struct Greatests : IJoin
{
    public static double OverNothing => 0;

    public static double Join(double left, double right) => Math.Max(left, right);
}

/// <summary>The lesser; NaN where one is.</summary>
internal readonly struct Leasts : IJoin
{
    public static double OverNothing => 0;

    public static double Join(double left, double right) => Math.Min(left, right);
}

/// <summary>True, 1, where both are.</summary>
internal readonly struct Alls : IJoin
{
    public static double OverNothing => 1;

    public static double Join(double left, double right) => left * right;
}

/// <summary>True, 1, where one is.</summary>
internal readonly struct Anys : IJoin
{
    public static double OverNothing => 0;

    public static double Join(double left, double right) => Math.Max(left, right);
}

/// <summary>All pieces.</summary>
internal readonly struct OneForAll : IGrain
{
    public static int Of(in Piece piece) => 0;
}

/// <summary>The pieces of a player.</summary>
internal readonly struct PerPlayer : IGrain
{
    public static int Of(in Piece piece) => piece.Player;
}

/// <summary>The pieces of a tensor.</summary>
internal readonly struct PerTensor : IGrain
{
    public static int Of(in Piece piece) => piece.Segment;
}
