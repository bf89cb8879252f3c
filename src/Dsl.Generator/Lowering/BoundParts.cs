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
        BoundSimplex simplex => [simplex.Of],
        BoundElement element => [element.Index],
        BoundExternCall call => call.Operands,
        BoundGiven given => [given.Value, given.In],
        BoundLeastSquares { Ridge: { } ridge } least => [least.Right, ridge],
        BoundLeastSquares least => [least.Right],
        BoundScaled scaled => [scaled.Of, scaled.By],
        BoundCombination combination => [combination.Coefficients],
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
            BoundAttempt attempt => BlocksOf(attempt).SelectMany(Declared),
            _ => (IEnumerable<BoundSymbol>)[],
        });

    /// <summary>The name whose value an expression is, or the windows that it takes something out of.</summary>
    public static IEnumerable<BoundSymbol> NamesIn(BoundExpression expression) => expression switch
    {
        BoundRead read => [read.Symbol],
        BoundElement element => [element.Window],
        BoundCount count => [count.Window],
        BoundMeasure measure => [measure.Columns.Window],
        BoundLeastSquares { Against: { } against } least => [least.Columns.Window, against.Window],
        BoundLeastSquares least => [least.Columns.Window],
        BoundCombination combination => [combination.Columns.Window],
        _ => [],
    };

    /// <summary>The bases whose state a body reads or assigns.</summary>
    public static IEnumerable<BoundBase> BasesLookedInto(BoundInstance instance) => Expressions(instance)
        .SelectMany(All).OfType<BoundBaseState>().Select(state => state.Base)
        .Concat(BoundTree.All(instance.Body).SelectMany(StatesOfBasesAssigned))
        .Distinct();

    private static IEnumerable<BoundBase> StatesOfBasesAssigned(BoundStatement statement) => statement switch
    {
        BoundAssign { Target: BoundBaseStateTarget target } => [target.Base],
        BoundAttempt attempt => attempt.Restoring.StatesOfBases,
        _ => [],
    };

    public static IEnumerable<IReadOnlyList<BoundStatement>> BlocksOf(BoundAttempt attempt) =>
        [attempt.Body, attempt.Accepted, attempt.Rejected];

    public static IEnumerable<BoundExpression> Expressions(IEnumerable<BoundStatement> statements) =>
        statements.SelectMany(statement => statement switch
        {
            BoundRepeat repeat => [.. Own(repeat), .. Expressions(repeat.Body)],
            BoundIf choice => [.. Own(choice), .. Expressions(choice.Then), .. Expressions(choice.Else)],
            BoundAttempt attempt => [.. BlocksOf(attempt).SelectMany(Expressions), .. Own(attempt)],
            _ => Own(statement),
        });

    /// <summary>The expressions of a statement itself, not of those inside of it.</summary>
    public static IEnumerable<BoundExpression> Own(BoundStatement statement) => statement switch
    {
        BoundLet let => [let.Value],
        BoundAssign assign => [assign.Value],
        BoundReport report => [report.Value],
        BoundPush push => [push.Value],
        BoundStop stop => [stop.Condition],
        BoundStep { Field: { } field } => [field],
        BoundRepeat { Until: { } until } repeat => [repeat.Count, until],
        BoundRepeat repeat => [repeat.Count],
        BoundIf choice => [choice.Condition],
        BoundAttempt { Accept: { } accept } => [accept],
        _ => [],
    };
}
