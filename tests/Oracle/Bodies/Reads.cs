using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Oracle.Bodies;

/// <summary>Which names are read where.</summary>
internal static class Reads
{
    public static IEnumerable<BoundSymbol> Of(BoundExpression? expression) => expression switch
    {
        null => [],
        BoundRead read => [read.Symbol],
        BoundElement element => [element.Window, .. Of(element.Index)],
        BoundCount count => [count.Window],
        BoundBaseState state => state.Base.States.Select(held => held.State),
        BoundMeasure measure => [measure.Columns.Window],
        BoundLeastSquares least =>
            [least.Columns.Window, .. Inside(least).SelectMany(Of), .. least.Against is { } against ? [against.Window] : (BoundSymbol[])[]],
        BoundCombination combined => [combined.Columns.Window, .. Of(combined.Coefficients)],
        _ => Inside(expression).SelectMany(Of),
    };

    /// <summary>What the arguments of an instance, and of all that it holds, read of the scope that it is stepped in.</summary>
    public static IEnumerable<BoundSymbol> Of(BoundInstance instance) =>
        instance.Parameters.SelectMany(parameter => Of(parameter.Argument)).Concat(instance.Children.SelectMany(Of));

    /// <summary>What decides what an expression draws: the conditions of which one arm is evaluated, and that draws.</summary>
    public static IEnumerable<BoundSymbol> OfDraws(BoundExpression? expression) => expression switch
    {
        null => [],
        BoundConditional choice when IsDecidedBy(choice) =>
            [.. Of(choice.Condition), .. OfDraws(choice.Then), .. OfDraws(choice.Else)],
        _ => Inside(expression).SelectMany(OfDraws),
    };

    public static bool IsDecidedBy(BoundConditional choice) =>
        choice.Condition.Type is NumberType { Grain: Grain.Whole } && (Draws(choice.Then) || Draws(choice.Else));

    public static bool Draws(BoundExpression? expression) =>
        expression is BoundUniform or BoundNormal || (expression is not null && Inside(expression).Any(Draws));

    /// <summary>Whether a statement, or one inside of it, draws.</summary>
    public static bool Draws(BoundStatement statement) => statement switch
    {
        BoundLet let => Draws(let.Value),
        BoundAssign assign => Draws(assign.Value),
        BoundPush push => Draws(push.Value),
        BoundIf choice => Draws(choice.Condition) || choice.Then.Concat(choice.Else).Any(Draws),
        _ => false,
    };

    public static IEnumerable<BoundExpression?> Inside(BoundExpression expression) => expression switch
    {
        BoundNumberByPlayer number => number.Values,
        BoundJoin join => join.Parts,
        BoundField field => [field.At],
        BoundLoss loss => [loss.At],
        BoundPart part => [part.Of],
        BoundElementwise op => op.Operands,
        BoundConditional choice => [choice.Condition, choice.Then, choice.Else],
        BoundReduction reduction => reduction.Operands,
        BoundSimplex simplex => [simplex.Of],
        BoundElement element => [element.Index],
        BoundExternCall call => call.Operands,
        BoundGiven given => [given.Value, given.In],
        BoundLeastSquares least => [least.Right, least.Ridge],
        BoundScaled scaled => [scaled.Of, scaled.By],
        BoundCombination combined => [combined.Coefficients],
        _ => [],
    };
}
