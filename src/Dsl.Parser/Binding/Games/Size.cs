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

    public static Size Of(long number) => new(new BoundNumber(number, NumberType.Int));

    /// <summary>Its number, where it has one whatever the parameters are.</summary>
    public long? Known => _polynomial.Constant;

    /// <summary>By how much it is greater than another, whatever the parameters are; null where they matter.</summary>
    public long? Minus(Size other) => _polynomial.Minus(other._polynomial)?.Constant;

    public Size Times(Size other) => Known == 1 ? other
        : other.Known == 1 ? this
        : new Size(new BoundElementwise(Operation.Multiply, [Value, other.Value], NumberType.Int));

    /// <summary>How often the other goes into it: the rest of a product that it is a factor of.</summary>
    public Size Over(Size other) => other.Known == 1 ? this
        : Equals(other) ? Of(1)
        : Value is BoundElementwise { Operation: Operation.Multiply } product && OtherFactor(product, other) is { } rest
            ? rest
            : new Size(new BoundElementwise(
                Operation.Floor,
                [new BoundElementwise(Operation.Divide, [Value, other.Value], NumberType.Real)],
                NumberType.Int));

    public bool Equals(Size? other) => other is not null && Minus(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as Size);

    public override int GetHashCode() => _polynomial.GetHashCode();

    private static Size? OtherFactor(BoundElementwise product, Size factor)
    {
        var (left, right) = (new Size(product.Operands[0]), new Size(product.Operands[1]));
        return right.Equals(factor) ? left : left.Equals(factor) ? right : null;
    }

    public override string ToString() => BoundExpressionPrinter.OfGame.Print(Value);
}
