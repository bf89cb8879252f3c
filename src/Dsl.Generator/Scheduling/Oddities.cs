using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>What a C# compiler would warn of though the author wrote it and it has a meaning.</summary>
public static class Oddities
{
    public static IEnumerable<(string Code, string Reason)> Of(Schedule schedule)
    {
        if (schedule.Bound.Name.All(letter => letter is >= 'a' and <= 'z'))
        {
            yield return ("CS8981", "The class has its author's name, in small letters.");
        }

        var nodes = schedule.Instances.SelectMany(instance => IrUses.Everything(instance.Ir.Body)).ToArray();
        if (HasLiteralCondition(nodes))
        {
            yield return ("CS0162", "What follows a condition that is always true is never reached.");
        }

        if (nodes.OfType<IrElementwise>().Any(ComparesWithItself))
        {
            yield return ("CS1718", "A number is compared with itself: it differs when it is no number.");
        }
    }

    private static bool HasLiteralCondition(IrNode[] nodes)
    {
        var literals = new HashSet<IrValue>(nodes.OfType<IrConstant>().Select(constant => constant.Result));
        return nodes.OfType<IrLoop>().Any(loop => loop.Until is { } until && literals.Contains(until));
    }

    private static bool ComparesWithItself(IrElementwise node) =>
        node.Operation is >= Operation.Less and <= Operation.NotEqual && node.Operands[0] == node.Operands[1];
}
