using System;

namespace Dsl.Parser.Binding;

/// <summary>
/// How many elements: an int of a game's parameters. Two sizes are equal when no parameter could part them.
/// </summary>
public sealed class Size : IEquatable<Size>
{
    private readonly Polynomial _polynomial;

    public Size(BoundExpression value) => (Value, _polynomial) = (value, Polynomial.Of(value));

    public BoundExpression Value { get; }

    /// <summary>Its number, where it has one whatever the parameters are.</summary>
    public long? Known => _polynomial.Constant;

    /// <summary>By how much it is greater than another, whatever the parameters are; null where they matter.</summary>
    public long? Minus(Size other) => _polynomial.Minus(other._polynomial)?.Constant;

    public bool Equals(Size? other) => other is not null && Minus(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as Size);

    public override int GetHashCode() => _polynomial.GetHashCode();

    public override string ToString() => BoundExpressionPrinter.OfGame.Print(Value);
}
