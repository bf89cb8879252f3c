using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Laws.Tests.Reference;

/// <summary>Something that one can write, and how it is known in a syntax tree.</summary>
internal sealed record Construct(string Name, Func<SyntaxNode, bool> Is)
{
    public static IReadOnlyList<Construct> All { get; } =
    [
        new("`namespace`", node => node is FileSyntax { Namespace: not null }),
        new("`///`", node => node is DeclarationSyntax { Documentation.Length: > 0 }),
        new("Greek letters", node => node is NameSyntax { Text: [>= 'Α' and <= 'ω', ..] }),
        new("`rule … on z`", node => node is RuleSyntax { On: { Whole: not null, Players.Count: 0 } }),
        new("`rule … on (min x, max y)`", node => node is RuleSyntax { On: { Whole: null, Players.Count: > 0 } }),
        new("`rule … on z = (…)`", node => node is RuleSyntax { On: { Whole: not null, Players.Count: > 0 } }),
        new("`rule … = `", node => node is RuleAliasSyntax),
        new("`optimizer`", node => node is OptimizerSyntax { For: null }),
        new("`optimizer … for`", node => node is OptimizerSyntax { For: not null }),
        new("one player", node => node is OptimizerSyntax { For.Players.Count: 1 }),
        new("three players", node => node is OptimizerSyntax { For.Players.Count: 3 }),
        .. Parameters("real", "int", "bool", "rule", "fn", "grain", "solver"),
        new("`const`", node => node is ParameterSyntax { IsConst: true }),
        new("an argument in t", node => node is ArgumentSyntax { Name: not null } argument && Has<StepCountSyntax>(argument.Value)),
        new("an argument per player", node => node is ArgumentSyntax { Name: not null, Value: ByPlayerSyntax }),
        new("`fn`", node => node is FnSyntax),
        new("`(a) => e`", node => node is LambdaSyntax),
        new("`extern fn`", node => node is ExternFnSyntax),
        new("`let`", node => node is LetSyntax),
        new("`var`", node => node is VarSyntax),
        new("`state m: z`", node => node is StateSyntax { Type: { WindowSize: null } type } && !IsNumber(type)),
        .. States("real", "int", "bool"),
        new("`real per player`", node => node is StateTypeSyntax { Grain.Text: "player" }),
        new("`real per tensor`", node => node is StateTypeSyntax { Grain.Text: "tensor" }),
        new("a state's first value", node => node is StateSyntax { First: not null }),
        new("`a <- e`", node => node is AssignSyntax { Target: ReferenceSyntax }),
        new("`repeat`", node => node is RepeatSyntax),
        new("`repeat … as i`", node => node is RepeatSyntax { Index: not null }),
        new("`repeat … until`", node => node is RepeatSyntax { Until: not null }),
        new("`if { }`", node => node is IfSyntax { Else: null }),
        new("`if { } else { }`", node => node is IfSyntax { Else: not null }),
        new("`attempt`", node => node is AttemptSyntax),
        new("`attempt restoring`", node => node is AttemptSyntax { Restoring.Count: > 0 }),
        new("`accept when`", node => node is AttemptSyntax { Accept: not null }),
        new("`accept when … { }`", node => node is AttemptSyntax { WhenAccepted: not null }),
        new("`attempt … else { }`", node => node is AttemptSyntax { Otherwise: not null }),
        new("`accept when false`", node => node is AttemptSyntax { Accept: TruthSyntax { Value: false } }),
        new("`stop when`", node => node is StopSyntax),
        new("`report`", node => node is ReportSyntax),
        new("`sample`", node => node is SampleSyntax),
        new("`step`", node => node is StepSyntax { Rule: ReferenceSyntax }),
        new("`step` of a rule written out", node => node is StepSyntax { Rule: CallSyntax }),
        new("`step … on x`", node => node is StepSyntax { On: not null }),
        new("`step … keeping sample`", node => node is StepSyntax { KeepsSample: true }),
        new("`step … with field = e`", node => node is StepSyntax { Field: not null }),
        new("`field(p)` in `with field`", node => node is StepSyntax { Field: { } field } && Nodes.Of(field).Any(inner => inner is FieldSyntax { At: not null })),
        new("`reset`", node => node is ResetSyntax),
        new("`base.state`", node => node is MemberSyntax { Name.Text: "state" }),
        new("`R * n`", node => node is BinarySyntax { Operator: BinaryOperator.Times, Left: CallSyntax { Callee: ReferenceSyntax { Name: [>= 'A' and <= 'Z', ..] or "alternating" } } }),
        .. Calls("alternating", "simultaneous"),
        new("`keeping sample` in `alternating`", node => node is ArgumentSyntax { KeepsSample: true }),
        new("`field`", node => node is FieldSyntax { At: null }),
        new("`field(p)`", node => node is FieldSyntax { At: not null }),
        new("`field.x`", node => node is MemberSyntax { Target: FieldSyntax }),
        new("`loss.x`", node => node is MemberSyntax { Target: LossSyntax { At: null } }),
        new("`loss(p)`", node => node is LossSyntax { At: not null }),
        new("`t`", node => node is StepCountSyntax),
        new("`{x: a, y: b}`", node => node is ByPlayerSyntax),
        new("`v.x`", node => node is MemberSyntax { Target: ReferenceSyntax, Name.Text: not ("state" or "push" or "clear" or "count") }),
        new("`if … then … else`", node => node is ConditionalSyntax),
        .. Enum.GetValues<BinaryOperator>().Select(of => new Construct($"`{Symbol(of)}`", node => node is BinarySyntax { Operator: var found } && found == of)),
        new("`-a`", node => node is UnarySyntax { Operator: UnaryOperator.Minus }),
        new("`not`", node => node is UnarySyntax { Operator: UnaryOperator.Not }),
        .. Calls("abs", "sign", "sqrt", "exp", "log", "sin", "cos", "tanh", "sigmoid", "softplus", "floor", "ceil"),
        .. Calls("min", "max", "mod", "ratio", "clamp", "mix"),
        .. Calls("dot", "norm", "sum", "mean", "largest", "smallest", "all", "any", "finite"),
        new("`per:`", node => node is ArgumentSyntax { Name.Text: "per" }),
        new("`pi`", node => node is ReferenceSyntax { Name: "pi" }),
        new("`identity`", node => node is ReferenceSyntax { Name: "identity" }),
        .. Calls("box", "ball", "simplex", "l1"),
        new("`state w: z[n]`", node => node is StateTypeSyntax { WindowSize: not null }),
        .. Members("push", "clear", "count"),
        new("`w[i]`", node => node is IndexSyntax { Target: ReferenceSyntax }),
        .. Calls("lstsq", "condition", "differences"),
        .. Options("ridge", "against", "by"),
        .. Calls("uniform", "normal"),
        new("`game`", node => node is GameSyntax),
        new("`min x[n]`", node => node is PlayerSyntax { Size: not null }),
        .. Data("real", "vector", "matrix"),
        new("`[i, j] => e`", node => node is FormulaSyntax),
        new("random `data`", node => node is DataSyntax { Value: var value } && Calls("normal", "uniform").Any(call => Nodes.Of(value).Any(call.Is))),
        .. Calls("csv", "remembered", "newest", "distances", "repeated"),
        new("`sample xi: …`", node => node is SampledDataSyntax),
        new("`let` of a game", node => node is GameLetSyntax),
        new("`loss e`", node => node is GameLossSyntax { Player: null }),
        new("`loss x: e`", node => node is GameLossSyntax { Player: not null }),
        new("`field x: e`", node => node is GameFieldSyntax),
        new("`start`", node => node is StartSyntax),
        new("`equilibrium`", node => node is EquilibriumSyntax),
        new("`claim`", node => node is ClaimSyntax),
        .. Enum.GetValues<OutcomeKind>().Select(kind => new Construct($"`{kind.ToString().ToLowerInvariant()}`", node => node is OutcomeSyntax { Kind: var found } && found == kind)),
        new("`within n evaluations`", node => node is OutcomeSyntax { Unit: BudgetUnit.Evaluations }),
        new("`from`", node => node is ClaimLineSyntax { From: not null }),
        new("`seeds n, at least m`", node => node is SeedsSyntax { AtLeast: not null }),
    ];

    private static IEnumerable<Construct> Data(params string[] types) => types.Select(type =>
        new Construct($"`data a: {type}`", node => node is DataTypeSyntax { Name.Text: var found } && found == type));

    private static IEnumerable<Construct> Parameters(params string[] types) => types.Select(type =>
        new Construct($"a parameter that is {type}", node => node is ParameterSyntax { Type.Text: var found } && found == type));

    private static IEnumerable<Construct> States(params string[] types) => types.Select(type =>
        new Construct($"`state a: {type}`", node => node is StateSyntax { Type.Name.Text: var found } && found == type));

    private static IEnumerable<Construct> Calls(params string[] names) => names.Select(name =>
        new Construct($"`{name}`", node => node is CallSyntax { Callee: ReferenceSyntax { Name: var found } } && found == name));

    private static IEnumerable<Construct> Members(params string[] names) => names.Select(name =>
        new Construct($"`w.{name}`", node => node is MemberSyntax { Name.Text: var found } && found == name));

    private static IEnumerable<Construct> Options(params string[] names) => names.Select(name => new Construct(
        $"`lstsq(…, {name}:)`",
        node => node is CallSyntax { Callee: ReferenceSyntax { Name: "lstsq" } } call
            && call.Arguments.Any(argument => argument.Name?.Text == name)));

    private static bool IsNumber(StateTypeSyntax type) => type.Name.Text is "real" or "int" or "bool";

    private static bool Has<TNode>(SyntaxNode root) => Nodes.Of(root).Any(node => node is TNode);

    private static string Symbol(BinaryOperator of) => of switch
    {
        BinaryOperator.Or => "or",
        BinaryOperator.And => "and",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Plus => "+",
        BinaryOperator.Minus => "-",
        BinaryOperator.Times => "*",
        BinaryOperator.Divide => "/",
        _ => "^",
    };
}
