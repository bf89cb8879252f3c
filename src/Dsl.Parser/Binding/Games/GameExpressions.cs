using System.Collections.Generic;

namespace Dsl.Parser.Binding;

/// <summary>`x[i]`, `A[i, j]`: one element, counted from 0.</summary>
public sealed record BoundEntry(BoundExpression Of, IReadOnlyList<BoundExpression> Indices)
    : BoundExpression(NumberType.Real);

/// <summary>
/// A matrix times a vector, or a vector times a matrix, which is the transposed one times the vector.
/// </summary>
public sealed record BoundMatrixProduct(BoundExpression Left, BoundExpression Right, ArrayType Kind)
    : BoundExpression(Kind);

/// <summary>`dot`, `norm`, `sum`, … of a game's vectors.</summary>
public sealed record BoundFold(Reduction Reduction, IReadOnlyList<BoundExpression> Operands, NumberType Number)
    : BoundExpression(Number);

/// <summary>
/// `[i, j] => e`: a number for each place. Where nothing is asked of the place, its indices have no names.
/// </summary>
public sealed record BoundFormula(IReadOnlyList<BoundLocal> Indices, BoundExpression Body, ArrayType Kind)
    : BoundExpression(Kind);

/// <summary>`normal()` or `uniform()`: a number drawn for each place of a data, or for each sample of it.</summary>
public sealed record BoundDraw(Distribution Distribution) : BoundExpression(NumberType.Real);

/// <summary>`csv("file")`: what stands in a file beside the .mmx file.</summary>
public sealed record BoundFile(string Path, ArrayType Kind) : BoundExpression(Kind);

/// <summary>`remembered(x)`: where a player stood whenever it was asked what is to be remembered, a row each.</summary>
public sealed record BoundRemembered(BoundGamePlayer Player, ArrayType Kind) : BoundExpression(Kind);

/// <summary>`distances(a, b, d)`, `repeated(v, n)` or `newest(past)`: a vector of whole vectors.</summary>
public sealed record BoundArrays(ArrayFunction Function, IReadOnlyList<BoundExpression> Operands, ArrayType Kind)
    : BoundExpression(Kind);

/// <summary>What makes a vector of whole vectors.</summary>
public enum ArrayFunction
{
    /// <summary>How far each point of the first is from each of the second, points having so many numbers.</summary>
    Distances,

    /// <summary>Each element so many times in a row.</summary>
    Repeated,

    /// <summary>1 for the row that was remembered last, 0 for the others.</summary>
    Newest,
}

/// <summary>How numbers are drawn.</summary>
public enum Distribution
{
    /// <summary>Mean 0, variance 1.</summary>
    Normal,

    /// <summary>From 0 to below 1.</summary>
    Uniform,
}
