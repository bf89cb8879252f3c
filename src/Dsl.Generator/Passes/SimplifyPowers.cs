using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Passes;

/// <summary>
/// Powers of vectors that one exact operation gives:
/// <code>
/// v ^ 2  ⇒ v * v        v ^ 1  ⇒ v * 1
/// </code>
/// </summary>
internal static class SimplifyPowers
{
    public static void In(IrBlock body)
    {
        var constants = IrUses.Everything(body).OfType<IrConstant>()
            .ToDictionary(constant => constant.Result, constant => System.Convert.ToDouble(constant.Value is bool ? 0 : constant.Value));
        In(body, constants);
    }

    private static void In(IrBlock block, Dictionary<IrValue, double> constants)
    {
        for (var i = 0; i < block.Nodes.Count; i++)
        {
            if (block.Nodes[i] is IrElementwise { Operation: Operation.Power } node
                && !node.Operands[0].IsNumber
                && constants.TryGetValue(node.Operands[1], out var exponent))
            {
                block.Nodes[i] = Simpler(node, exponent);
            }

            foreach (var inner in IrUses.BlocksOf(block.Nodes[i]))
            {
                In(inner, constants);
            }
        }
    }

    private static IrElementwise Simpler(IrElementwise node, double exponent) => exponent switch
    {
        2 => node with { Operation = Operation.Multiply, Operands = [node.Operands[0], node.Operands[0]] },
        1 => node with { Operation = Operation.Multiply },
        _ => node,
    };
}
