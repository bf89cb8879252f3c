using System.Linq;
using Dsl.Parser.Collections;

namespace Dsl.Parser.Syntax;

/// <summary>
/// An expression; parentheses are not kept, the printer puts back those that are needed. Its height is how many
/// expressions stand in one another at most, itself included: the parser keeps it within bounds, so that who walks a
/// tree may recurse.
/// </summary>
public abstract record ExpressionSyntax : SyntaxNode
{
    protected ExpressionSyntax(int heightBelow = 0) => Height = heightBelow + 1;

    internal int Height { get; }
}

/// <summary>A number as written (`1e-3`); an int when it has neither point nor exponent.</summary>
public sealed record NumberSyntax(string Text) : ExpressionSyntax;

/// <summary>`true` or `false`.</summary>
public sealed record TruthSyntax(bool Value) : ExpressionSyntax;

/// <summary>A string in double quotes; the text is what it means.</summary>
public sealed record StringSyntax(string Text) : ExpressionSyntax;

/// <summary>A name that stands for a value, a rule, a fn, a grain, ….</summary>
public sealed record ReferenceSyntax(string Name) : ExpressionSyntax;

/// <summary>`field` or `field(p)`.</summary>
public sealed record FieldSyntax(ExpressionSyntax? At) : ExpressionSyntax(Heights.Of(At));

/// <summary>`loss` or `loss(p)`.</summary>
public sealed record LossSyntax(ExpressionSyntax? At) : ExpressionSyntax(Heights.Of(At));

/// <summary>`t`.</summary>
public sealed record StepCountSyntax : ExpressionSyntax;

/// <summary>`-a` or `not a`.</summary>
public sealed record UnarySyntax(UnaryOperator Operator, ExpressionSyntax Operand) : ExpressionSyntax(Operand.Height);

/// <summary>`a + b` and its like.</summary>
public sealed record BinarySyntax(BinaryOperator Operator, ExpressionSyntax Left, ExpressionSyntax Right) : ExpressionSyntax(Heights.Of(Left, Right));

/// <summary>`if c then a else b`.</summary>
public sealed record ConditionalSyntax(ExpressionSyntax Condition, ExpressionSyntax Then, ExpressionSyntax Else)
    : ExpressionSyntax(Heights.Of(Condition, Then, Else));

/// <summary>`f(a, name: b)`; the callee is a reference or a member (`w.push`).</summary>
public sealed record CallSyntax(ExpressionSyntax Callee, EquatableArray<ArgumentSyntax> Arguments) : ExpressionSyntax(Heights.Of([Callee, .. Arguments.Select(argument => argument.Value)]));

/// <summary>`e.name`.</summary>
public sealed record MemberSyntax(ExpressionSyntax Target, NameSyntax Name) : ExpressionSyntax(Target.Height);

/// <summary>`e[i]` or `e[i, j]`.</summary>
public sealed record IndexSyntax(ExpressionSyntax Target, EquatableArray<ExpressionSyntax> Indices) : ExpressionSyntax(Heights.Of([Target, .. Indices]));

/// <summary>`{x: a, y: b}`.</summary>
public sealed record ByPlayerSyntax(EquatableArray<ByPlayerEntrySyntax> Entries) : ExpressionSyntax(Heights.Of([.. Entries.Select(entry => entry.Value)]));

/// <summary>`(a, b) => e`.</summary>
public sealed record LambdaSyntax(EquatableArray<NameSyntax> Parameters, ExpressionSyntax Body) : ExpressionSyntax(Body.Height);

/// <summary>`[i, j] => e`, a formula of indices in a game's data.</summary>
public sealed record FormulaSyntax(EquatableArray<NameSyntax> Indices, ExpressionSyntax Body) : ExpressionSyntax(Body.Height);

/// <summary>Text that is no expression; it has been complained of, and binding passes over it.</summary>
public sealed record ErrorExpressionSyntax : ExpressionSyntax;

/// <summary>`a` or `name: a`, among a rule's also `name: a keeping sample`.</summary>
public sealed record ArgumentSyntax(NameSyntax? Name, ExpressionSyntax Value, bool KeepsSample) : SyntaxNode;

/// <summary>`x: a`.</summary>
public sealed record ByPlayerEntrySyntax(NameSyntax Player, ExpressionSyntax Value) : SyntaxNode;

public enum UnaryOperator
{
    Minus,
    Not,
}

public enum BinaryOperator
{
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Plus,
    Minus,
    Times,
    Divide,
    Power,
}
