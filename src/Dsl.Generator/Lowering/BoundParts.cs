using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>The expressions of an instance, and what expressions are made of.</summary>
internal static class BoundParts
{
    public static IEnumerable<BoundExpression> All(BoundExpression expression) =>
        Of(expression).SelectMany(All).Prepend(expression);

    public static IEnumerable<BoundExpression> Of(BoundExpression expression) => expression switch
    {
        BoundNumberByPlayer byPlayer => byPlayer.Values.OfType<BoundExpression>(),
        BoundJoin join => join.Parts,
        BoundField { At: { } at } => [at],
        BoundLoss { At: { } at } => [at],
        BoundPart part => [part.Of],
        BoundElementwise elementwise => elementwise.Operands,
        BoundConditional conditional => [conditional.Condition, conditional.Then, conditional.Else],
        BoundReduction reduction => reduction.Operands,
        BoundElement element => [element.Index],
        BoundExternCall call => call.Operands,
        BoundGiven given => [given.Value, given.In],
        _ => [],
    };

    public static IEnumerable<BoundExpression> Expressions(BoundInstance instance) => instance.Parameters
        .Select(parameter => parameter.Argument)
        .Concat(instance.States.Select(state => state.First).OfType<BoundExpression>())
        .Concat(Expressions(instance.Body));

    /// <summary>The lets, vars and indices that statements bring in.</summary>
    public static IEnumerable<BoundSymbol> Declared(IEnumerable<BoundStatement> statements) =>
        statements.SelectMany(statement => statement switch
        {
            BoundLet let => [let.Local],
            BoundRepeat repeat => Declared(repeat.Body).Prepend(repeat.Index),
            BoundIf choice => Declared(choice.Then).Concat(Declared(choice.Else)),
            _ => (IEnumerable<BoundSymbol>)[],
        });

    /// <summary>The name whose value an expression is, or that it takes something out of.</summary>
    public static BoundSymbol? NameIn(BoundExpression expression) => expression switch
    {
        BoundRead read => read.Symbol,
        BoundElement element => element.Window,
        BoundCount count => count.Window,
        _ => null,
    };

    /// <summary>The bases whose state a body reads or assigns.</summary>
    public static IEnumerable<BoundBase> BasesLookedInto(BoundInstance instance) => Expressions(instance)
        .SelectMany(All).OfType<BoundBaseState>().Select(state => state.Base)
        .Concat(Assigned(instance.Body).OfType<BoundBaseStateTarget>().Select(target => target.Base))
        .Distinct();

    private static IEnumerable<BoundTarget> Assigned(IEnumerable<BoundStatement> statements) =>
        statements.SelectMany(statement => statement switch
        {
            BoundAssign assign => [assign.Target],
            BoundRepeat repeat => Assigned(repeat.Body),
            BoundIf choice => Assigned(choice.Then).Concat(Assigned(choice.Else)),
            _ => (IEnumerable<BoundTarget>)[],
        });

    public static IEnumerable<BoundExpression> Expressions(IEnumerable<BoundStatement> statements) =>
        statements.SelectMany(statement => statement switch
        {
            BoundLet let => [let.Value],
            BoundAssign assign => [assign.Value],
            BoundReport report => [report.Value],
            BoundPush push => [push.Value],
            BoundStop stop => [stop.Condition],
            BoundStep { Field: { } field } => [field],
            BoundRepeat { Until: { } until } repeat => Expressions(repeat.Body).Prepend(repeat.Count).Append(until),
            BoundRepeat repeat => Expressions(repeat.Body).Prepend(repeat.Count),
            BoundIf choice => Expressions(choice.Then).Concat(Expressions(choice.Else)).Prepend(choice.Condition),
            _ => (IEnumerable<BoundExpression>)[],
        });
}
