using Dsl.Parser.Collections;

namespace Dsl.Parser.Binding;

/// <summary>
/// A vector or a matrix of a game, or a truth for each of its elements. What is sized by a player's size has its size.
/// </summary>
public sealed record ArrayType(Scalar Scalar, EquatableArray<Size> Sizes) : BoundType
{
    public bool IsVector => Sizes.Count == 1;

    public bool IsMatrix => Sizes.Count == 2;

    public static ArrayType Vector(Size size) => new(Scalar.Real, new([size]));
}
