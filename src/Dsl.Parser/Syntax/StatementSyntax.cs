using Dsl.Parser.Collections;

namespace Dsl.Parser.Syntax;

/// <summary>`{ … }`.</summary>
public sealed record BlockSyntax(EquatableArray<StatementSyntax> Statements) : SyntaxNode;

/// <summary>One statement of a rule's body.</summary>
public abstract record StatementSyntax : SyntaxNode;

/// <summary>`let name = e`.</summary>
public sealed record LetSyntax(NameSyntax Name, ExpressionSyntax Value) : StatementSyntax;

/// <summary>`var name = e`.</summary>
public sealed record VarSyntax(NameSyntax Name, ExpressionSyntax Value) : StatementSyntax;

/// <summary>`state name: type [= first]`; the type is `z`, `z[n]`, `real`, `real per player`, ….</summary>
public sealed record StateSyntax(NameSyntax Name, StateTypeSyntax Type, ExpressionSyntax? First) : StatementSyntax;

/// <summary>The type of a state: a name, a window's size or a grain's name where they are written.</summary>
public sealed record StateTypeSyntax(NameSyntax Name, ExpressionSyntax? WindowSize, NameSyntax? Grain) : SyntaxNode;

/// <summary>`target &lt;- e`; the target is a name or `base.state`.</summary>
public sealed record AssignSyntax(ExpressionSyntax Target, ExpressionSyntax Value) : StatementSyntax;

/// <summary>`step R [on x] [keeping sample] [with field = e]`.</summary>
public sealed record StepSyntax(ExpressionSyntax Rule, NameSyntax? On, bool KeepsSample, ExpressionSyntax? Field)
    : StatementSyntax;

/// <summary>`repeat n [as i] { } [until c]`.</summary>
public sealed record RepeatSyntax(ExpressionSyntax Count, NameSyntax? Index, BlockSyntax Body, ExpressionSyntax? Until)
    : StatementSyntax;

/// <summary>`if c { } [else { }]`; `else if` is an else that holds one if.</summary>
public sealed record IfSyntax(ExpressionSyntax Condition, BlockSyntax Then, BlockSyntax? Else) : StatementSyntax;

/// <summary>`attempt [restoring (…)] { } [accept when c [{ }]] [else { }]`.</summary>
public sealed record AttemptSyntax(
    EquatableArray<ExpressionSyntax> Restoring,
    BlockSyntax Body,
    ExpressionSyntax? Accept,
    BlockSyntax? WhenAccepted,
    BlockSyntax? Otherwise) : StatementSyntax;

/// <summary>`sample`.</summary>
public sealed record SampleSyntax : StatementSyntax;

/// <summary>`stop when c`.</summary>
public sealed record StopSyntax(ExpressionSyntax Condition) : StatementSyntax;

/// <summary>`reset base`.</summary>
public sealed record ResetSyntax(NameSyntax Rule) : StatementSyntax;

/// <summary>`report name = e`.</summary>
public sealed record ReportSyntax(NameSyntax Name, ExpressionSyntax Value) : StatementSyntax;

/// <summary>A call that stands as a statement: `w.push(v)`, `w.clear()`.</summary>
public sealed record CallStatementSyntax(CallSyntax Call) : StatementSyntax;

/// <summary>
/// Text that is no statement; it has been complained of, and binding passes over it. Where it got as far as a name that
/// it declares, nothing is said of those who use that name.
/// </summary>
public sealed record ErrorStatementSyntax(NameSyntax? Declared) : StatementSyntax;
