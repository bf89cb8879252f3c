using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Ir.Games;
using Dsl.Generator.Scheduling.Claims;
using Dsl.Generator.Scheduling.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>What a C# compiler would warn of though the author wrote it and it has a meaning.</summary>
public static class Oddities
{
    public static IEnumerable<(string Code, string Reason)> Of(Schedule schedule)
    {
        if (IsSmall(schedule.Bound.Name))
        {
            yield return SmallLetters;
        }

        var nodes = schedule.Instances.SelectMany(instance => IrUses.Everything(instance.Ir.Body)).ToArray();
        if (HasLiteralCondition(nodes))
        {
            yield return ("CS0162", "What follows a condition that is always true is never reached.");
        }

        if (nodes.OfType<IrElementwise>().Any(ComparesWithItself))
        {
            yield return Itself;
        }
    }

    public static IEnumerable<(string Code, string Reason)> Of(GamePlan plan)
    {
        if (IsSmall(plan.Game.Bound.Name))
        {
            yield return SmallLetters;
        }

        if (GraphUses.Reached(GraphUses.Roots(plan.Game)).Any(ComparesWithItself))
        {
            yield return Itself;
        }
    }

    public static IEnumerable<(string Code, string Reason)> Of(PlannedLine line) =>
        Of(line.Game).Concat(Of(line.Rule)).Concat(Of(line.Look));

    private static (string Code, string Reason) SmallLetters => ("CS8981", "The class has its author's name, in small letters.");

    private static (string Code, string Reason) Itself =>
        ("CS1718", "A number is compared with itself: it differs when it is no number.");

    private static bool IsSmall(string name) => name.All(letter => letter is >= 'a' and <= 'z');

    private static bool ComparesWithItself(GraphNode node) =>
        node.Op is ElementwiseOp { Operation: >= Operation.Less and <= Operation.NotEqual } && node.Operands[0] == node.Operands[1];

    private static bool HasLiteralCondition(IrNode[] nodes)
    {
        var literals = new HashSet<IrValue>(nodes.OfType<IrConstant>().Select(constant => constant.Result));
        return nodes.OfType<IrLoop>().Any(loop => loop.Until is { } until && literals.Contains(until))
            || nodes.OfType<IrStop>().Any(stop => literals.Contains(stop.Condition));
    }

    private static bool ComparesWithItself(IrElementwise node) =>
        node.Operation is >= Operation.Less and <= Operation.NotEqual && node.Operands[0] == node.Operands[1];
}
