using Dsl.Parser.Collections;

namespace Dsl.Parser.Syntax;

/// <summary>One line of a game.</summary>
public abstract record GameMemberSyntax : SyntaxNode;

/// <summary>`data A: matrix[n, n] = source`.</summary>
public sealed record DataSyntax(NameSyntax Name, DataTypeSyntax Type, ExpressionSyntax Value) : GameMemberSyntax;

/// <summary>`sample xi: vector[n] = normal()`.</summary>
public sealed record SampledDataSyntax(NameSyntax Name, DataTypeSyntax Type, ExpressionSyntax Value) : GameMemberSyntax;

/// <summary>`let a = e`.</summary>
public sealed record GameLetSyntax(NameSyntax Name, ExpressionSyntax Value) : GameMemberSyntax;

/// <summary>`loss e` or `loss x: e`.</summary>
public sealed record GameLossSyntax(NameSyntax? Player, ExpressionSyntax Value) : GameMemberSyntax;

/// <summary>`field x: e`.</summary>
public sealed record GameFieldSyntax(NameSyntax Player, ExpressionSyntax Value) : GameMemberSyntax;

/// <summary>`start {x: …}`.</summary>
public sealed record StartSyntax(ExpressionSyntax Value) : GameMemberSyntax;

/// <summary>`equilibrium {x: …}`.</summary>
public sealed record EquilibriumSyntax(ExpressionSyntax Value) : GameMemberSyntax;

/// <summary>Text that is no line of a game; it has been complained of. The name is what it would have declared.</summary>
public sealed record ErrorGameMemberSyntax(NameSyntax? Declared) : GameMemberSyntax;

/// <summary>`real`, `vector[n]` or `matrix[n, m]`.</summary>
public sealed record DataTypeSyntax(NameSyntax Name, EquatableArray<ExpressionSyntax> Sizes) : SyntaxNode;

/// <summary>`R on G [from P] [seeds n, at least m] outcome`.</summary>
public sealed record ClaimLineSyntax(
    ExpressionSyntax Rule,
    ExpressionSyntax Game,
    ExpressionSyntax? From,
    SeedsSyntax? Seeds,
    OutcomeSyntax Outcome) : SyntaxNode;

/// <summary>`seeds n, at least m`.</summary>
public sealed record SeedsSyntax(ExpressionSyntax Count, ExpressionSyntax? AtLeast) : SyntaxNode;

/// <summary>`reaches c within N steps`, `keeps c for N steps`, `has c after N steps`, `diverges within N steps`.</summary>
public sealed record OutcomeSyntax(
    OutcomeKind Kind, ExpressionSyntax? Condition, ExpressionSyntax Budget, BudgetUnit Unit) : SyntaxNode;

public enum OutcomeKind
{
    Reaches,
    Keeps,
    Has,
    Diverges,
}

public enum BudgetUnit
{
    Steps,
    Evaluations,
}
