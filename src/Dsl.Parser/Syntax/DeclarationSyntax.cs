using Dsl.Parser.Collections;

namespace Dsl.Parser.Syntax;

/// <summary>A whole file: its namespace, if it names one, and its declarations in order.</summary>
public sealed record FileSyntax(NameSyntax? Namespace, EquatableArray<DeclarationSyntax> Declarations) : SyntaxNode;

/// <summary>Something a file declares, with the text of its `///` lines.</summary>
public abstract record DeclarationSyntax : SyntaxNode
{
    public string Documentation { get; init; } = "";
}

/// <summary>`rule Name(parameters) on space { … }`.</summary>
public sealed record RuleSyntax(
    NameSyntax Name, EquatableArray<ParameterSyntax> Parameters, SpaceSyntax On, BlockSyntax Body) : DeclarationSyntax;

/// <summary>`rule Name(parameters) = expression of other rules`.</summary>
public sealed record RuleAliasSyntax(
    NameSyntax Name, EquatableArray<ParameterSyntax> Parameters, ExpressionSyntax Value) : DeclarationSyntax;

/// <summary>`fn Name(a, b) = e`.</summary>
public sealed record FnSyntax(
    NameSyntax Name, EquatableArray<NameSyntax> Parameters, ExpressionSyntax Value) : DeclarationSyntax;

/// <summary>`extern fn name(step: int): real`.</summary>
public sealed record ExternFnSyntax(
    NameSyntax Name, EquatableArray<ParameterSyntax> Parameters, NameSyntax Result) : DeclarationSyntax;

/// <summary>`optimizer Name for (players) = rule expression`.</summary>
public sealed record OptimizerSyntax(NameSyntax Name, SpaceSyntax? For, ExpressionSyntax Value) : DeclarationSyntax;

/// <summary>`game Name(parameters) on (players) { members }`.</summary>
public sealed record GameSyntax(
    NameSyntax Name, EquatableArray<ParameterSyntax> Parameters, SpaceSyntax On, EquatableArray<GameMemberSyntax> Members)
    : DeclarationSyntax;

/// <summary>`claim "title" { lines }`.</summary>
public sealed record ClaimSyntax(StringSyntax Title, EquatableArray<ClaimLineSyntax> Lines) : DeclarationSyntax;

/// <summary>
/// Text that is no declaration; it has been complained of, and binding passes over it. Where it got as far as a name,
/// nothing is said of those who use that name.
/// </summary>
public sealed record ErrorDeclarationSyntax(NameSyntax? Name) : DeclarationSyntax;

/// <summary>`[const] name: type [= default]`; the type is a name such as real, int, bool, rule, fn, grain, solver.</summary>
public sealed record ParameterSyntax(bool IsConst, NameSyntax Name, NameSyntax Type, ExpressionSyntax? Default) : SyntaxNode;

/// <summary>`z`, `(min x, max y)` or `z = (min x, max y)`.</summary>
public sealed record SpaceSyntax(NameSyntax? Whole, EquatableArray<PlayerSyntax> Players) : SyntaxNode;

/// <summary>`min x`, in a game also `min x[n]`.</summary>
public sealed record PlayerSyntax(Direction Direction, NameSyntax Name, ExpressionSyntax? Size) : SyntaxNode;

/// <summary>Which way a player moves its loss.</summary>
public enum Direction
{
    Min,
    Max,
}
