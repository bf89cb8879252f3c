using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Binds the body of one rule on one space: its states, its steps, and its statements in order.</summary>
internal sealed partial class BodyBinder(ExpressionBinder expressions, RuleExpressionBinder rules, StepTable steps)
{
    private readonly List<BoundState> _states = [];

    public IReadOnlyList<BoundState> States => _states;

    /// <summary>What the body declares, in order: what nobody reads is worth a word.</summary>
    public List<NamedThing> Declarations { get; } = [];

    public IReadOnlyList<BoundStatement> Bind(BlockSyntax body, Scope scope) => BindAll(body, scope, isTop: true);

    private List<BoundStatement> BindBlock(BlockSyntax block, Scope scope) => RoomyStack.IsHere()
        ? BindAll(block, scope, isTop: false)
        : RoomyStack.Run(() => BindAll(block, scope, isTop: false));

    private List<BoundStatement> BindAll(BlockSyntax block, Scope scope, bool isTop)
    {
        var bound = new List<BoundStatement>();
        foreach (var statement in block.Statements)
        {
            if (statement is StateSyntax state)
            {
                BindState(state, scope, isTop);
            }
            else if (BindStatement(statement, scope) is { } done)
            {
                bound.Add(done);
            }
        }

        return bound;
    }

    // Null for what has been complained of.
    private BoundStatement? BindStatement(StatementSyntax statement, Scope scope) => statement switch
    {
        LetSyntax let => BindLocal(let, let.Name, let.Value, ValueRole.Let, scope),
        VarSyntax variable => BindLocal(variable, variable.Name, variable.Value, ValueRole.Var, scope),
        AssignSyntax assign => BindAssign(assign, scope),
        StepSyntax step => BindStep(step, scope),
        RepeatSyntax repeat => BindRepeat(repeat, scope),
        IfSyntax branch => BindIf(branch, scope),
        SampleSyntax => new BoundSample(statement),
        ReportSyntax report => BindReport(report, scope),
        ResetSyntax reset => BindReset(reset, scope),
        StopSyntax stop => BindStop(stop, scope),
        AttemptSyntax attempt => BindAttempt(attempt, scope),
        CallStatementSyntax call => BindCall(call, scope),
        ErrorStatementSyntax error => BindError(error, scope),
        _ => null,
    };

    /// <summary>What it would have declared may be named: nobody knows what it is.</summary>
    private static BoundStatement? BindError(ErrorStatementSyntax syntax, Scope scope)
    {
        if (syntax.Declared is { } name && scope.Find(name.Text) is null)
        {
            scope.Declare(name, new BrokenMeaning());
        }

        return null;
    }

    private BoundLet BindLocal(
        StatementSyntax syntax, NameSyntax name, ExpressionSyntax written, ValueRole role, Scope scope)
    {
        var value = expressions.BindNameable(written, scope);
        var local = new BoundLocal(name.Text, value.Type);
        expressions.Name(local, value);
        Declarations.Add(scope.Declare(name, new ValueMeaning(local, role)));
        return new BoundLet(local, value, syntax);
    }

    private BoundRepeat BindRepeat(RepeatSyntax syntax, Scope scope)
    {
        var count = expressions.BindWhole(syntax.Count, scope);
        if (!count.Type.IsUnknown() && count.Type != NumberType.Int)
        {
            scope.Report(MmxErrors.CountNotInt(scope.At(syntax.Count.Span), "`repeat`", Kinds.Say(count.Type, scope.Site)));
        }

        var inner = scope.Block();
        var index = new BoundLocal(syntax.Index?.Text ?? "pass", NumberType.Int);
        if (syntax.Index is { } name)
        {
            inner.Declare(name, new ValueMeaning(index, ValueRole.Index));
        }

        var body = BindBlock(syntax.Body, inner);
        var until = syntax.Until is { } condition ? BindCondition(condition, inner) : null;
        return new BoundRepeat(count, index, body, until, syntax);
    }

    private BoundIf BindIf(IfSyntax syntax, Scope scope)
    {
        var condition = BindCondition(syntax.Condition, scope);
        var then = BindBlock(syntax.Then, scope.Block());
        return new BoundIf(condition, then, syntax.Else is { } other ? BindBlock(other, scope.Block()) : [], syntax);
    }

    private BoundExpression BindCondition(ExpressionSyntax syntax, Scope scope)
    {
        var condition = expressions.BindWhole(syntax, scope);
        if (!condition.Type.IsUnknown() && !condition.Type.IsOneTruth())
        {
            var (at, found) = (scope.At(syntax.Span), Kinds.Say(condition.Type, scope.Site));
            scope.Report(condition.Type.IsTruth()
                ? MmxErrors.ConditionNotOneTruth(at, found)
                : MmxErrors.TruthWanted(at, found));
        }

        return condition;
    }

    private static BoundReset? BindReset(ResetSyntax syntax, Scope scope) =>
        Bases.Named(syntax.Rule.Text, scope.At(syntax.Rule.Span), scope) is { } stepped
            ? new BoundReset(stepped, syntax)
            : null;
}
