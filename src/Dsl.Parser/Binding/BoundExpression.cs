using System.Collections.Generic;

namespace Dsl.Parser.Binding;

/// <summary>
/// An expression with its kind. An operand that is coarser than the result (a number that meets a vector, an int that
/// meets a real) is spread or widened by the operation that it meets; no node says so.
/// </summary>
public abstract record BoundExpression(BoundType Type);

/// <summary>A literal: a double for real, a long for int, a bool for bool.</summary>
public sealed record BoundNumber(object Value, NumberType Number) : BoundExpression(Number);

/// <summary>`{x: 1, y: -1}`: a number a player, in the order of the optimizer's players; null for one outside the space.</summary>
public sealed record BoundNumberByPlayer(IReadOnlyList<BoundExpression?> Values, NumberType Number) : BoundExpression(Number);

/// <summary>`{x: a, y: b}` where a part is a vector: the joint vector of its parts, in the order of the players.</summary>
public sealed record BoundJoin(IReadOnlyList<BoundExpression> Parts, Space Space) : BoundExpression(new VectorType(Space));

/// <summary>A parameter, a state, a let, a var or an index.</summary>
public sealed record BoundRead(BoundSymbol Symbol) : BoundExpression(Symbol.Type);

/// <summary>The point where the players of the space stand now.</summary>
public sealed record BoundPoint(Space Space) : BoundExpression(new VectorType(Space));

/// <summary>
/// The field of the players in <see cref="Space"/>, at <see cref="At"/> (a vector of the instance's space), or where
/// the players stand when it is null. `field(p).x` has x's space and asks for x alone.
/// </summary>
public sealed record BoundField(BoundExpression? At, Space Space) : BoundExpression(new VectorType(Space));

/// <summary>The unsigned loss of each player of the space (one player: one number; more: a number a player).</summary>
public sealed record BoundLoss(BoundExpression? At, Space Space, NumberType Number) : BoundExpression(Number);

/// <summary>`t`: how often this instance has stepped.</summary>
public sealed record BoundStepCount() : BoundExpression(NumberType.Int);

/// <summary>`base.state`: what the vector states of a base hold now; 0 in an instance that has not stepped.</summary>
public sealed record BoundBaseState(BoundBase Base) : BoundExpression(new BaseStateType(Base));

/// <summary>A player's part of a vector, a mask, or of a number a player (then a number for the whole).</summary>
public sealed record BoundPart(BoundExpression Of, Space Space, BoundType Kind) : BoundExpression(Kind);

/// <summary>An operation element by element, over numbers, vectors and masks alike.</summary>
public sealed record BoundElementwise(Operation Operation, IReadOnlyList<BoundExpression> Operands, BoundType Kind)
    : BoundExpression(Kind);

/// <summary>`if c then a else b`. A condition that is one truth evaluates one branch; a finer one selects.</summary>
public sealed record BoundConditional(BoundExpression Condition, BoundExpression Then, BoundExpression Else, BoundType Kind)
    : BoundExpression(Kind);

/// <summary>`dot`, `norm`, `sum`, …: over the operands' space, or per player or per tensor of it.</summary>
public sealed record BoundReduction(
    Reduction Reduction, IReadOnlyList<BoundExpression> Operands, Space Space, NumberType Number) : BoundExpression(Number);

/// <summary>
/// `simplex(p)`: of each player's part the nearest point whose elements are not negative and amount to 1. It is what rises
/// above a level, and the level is a number a player.
/// </summary>
public sealed record BoundSimplex(BoundExpression Of, Space Space, NumberType Level) : BoundExpression(new VectorType(Space));

/// <summary>`w[i]`: the newest of a window's vectors is 0; out of range it is a zero vector.</summary>
public sealed record BoundElement(BoundSymbol Window, BoundExpression Index, Space Space) : BoundExpression(new VectorType(Space));

/// <summary>`w.count`: how many vectors a window holds.</summary>
public sealed record BoundCount(BoundSymbol Window) : BoundExpression(NumberType.Int);

/// <summary>`uniform()`: a number from 0 to 1, another each time that it is evaluated, read or not.</summary>
public sealed record BoundUniform() : BoundExpression(NumberType.Real);

/// <summary>`normal(like: v)`: a vector of independent normals, another each time that it is evaluated, read or not.</summary>
public sealed record BoundNormal(Space Space) : BoundExpression(new VectorType(Space));

/// <summary>
/// What a fn makes of an argument that draws: the argument is evaluated once, before it, wherever the fn reads it and
/// whether it does.
/// </summary>
public sealed record BoundGiven(BoundLocal Local, BoundExpression Value, BoundExpression In) : BoundExpression(In.Type);

/// <summary>What a fn of the user's C# gives for numbers; for numbers a player or a tensor, entry by entry.</summary>
public sealed record BoundExternCall(BoundExternFn Fn, IReadOnlyList<BoundExpression> Operands, NumberType Number)
    : BoundExpression(Number);

/// <summary>`differences(w)`, where it stands as the matrix that it is.</summary>
public sealed record BoundDifferences(BoundSymbol Window, Space Space) : BoundExpression(new DifferencesType(Space));

/// <summary>A window as a matrix: by its vectors, or by the differences of successive ones.</summary>
public sealed record BoundColumns(BoundSymbol Window, bool AreDifferences);

/// <summary>`norm(w)` and `condition(w)`: the Frobenius norm, and the condition of the unit vectors.</summary>
public sealed record BoundMeasure(Measure Measure, BoundColumns Columns, NumberType Number) : BoundExpression(Number);

/// <summary>`lstsq(w, r, ridge: λ, against: s, by: gram, per: player)`.</summary>
public sealed record BoundLeastSquares(
    BoundColumns Columns,
    BoundExpression Right,
    BoundExpression? Ridge,
    BoundColumns? Against,
    Solver Solver,
    CoefficientsType Coefficients) : BoundExpression(Coefficients);

/// <summary>`c * s`: coefficients times a number.</summary>
public sealed record BoundScaled(BoundExpression Of, BoundExpression By, CoefficientsType Coefficients)
    : BoundExpression(Coefficients);

/// <summary>`w * c` and `differences(w) * c`: the columns, each times its coefficient.</summary>
public sealed record BoundCombination(BoundColumns Columns, BoundExpression Coefficients, Space Space)
    : BoundExpression(new VectorType(Space));

/// <summary>What is done element by element. The table of names and meanings is <see cref="Operations"/>.</summary>
public enum Operation
{
    Negate,
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Equal,
    NotEqual,
    And,
    Or,
    Not,
    Abs,
    Sign,
    Sqrt,
    Exp,
    Log,
    Sin,
    Cos,
    Tanh,
    Sigmoid,
    Softplus,
    Min,
    Max,
    Clamp,
    Mix,
    Ratio,
    Floor,
    Ceil,
    Mod,
}

public enum Reduction
{
    Dot,
    Norm,
    Sum,
    Mean,
    Largest,
    Smallest,
    All,
    Any,
    Finite,
}

/// <summary>How least squares are solved: by the inner products of the vectors, or by orthogonal factors.</summary>
public enum Solver
{
    Gram,
    Qr,
}

public enum Measure
{
    Norm,
    Condition,
}
