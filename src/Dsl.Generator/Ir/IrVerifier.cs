using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir;

/// <summary>
/// Holds the IR against its rules: every value is made once, before it is read and where it can be seen; spaces agree;
/// a store fits its cell. Run between stages in tests and Debug builds.
/// </summary>
public static class IrVerifier
{
    public static void Verify(IrOptimizer optimizer)
    {
        foreach (var instance in optimizer.Instances)
        {
            Verify(instance, instance.Body, [], []);
        }
    }

    private static void Verify(IrInstance instance, IrBlock block, HashSet<IrValue> outer, HashSet<IrValue> made)
    {
        var seen = new HashSet<IrValue>(outer);
        foreach (var node in block.Nodes)
        {
            foreach (var use in IrUses.Of(node).Where(use => !seen.Contains(use) && node is not IrLoop))
            {
                Fail(instance, node, $"{use} is read before it is made");
            }

            CheckSpaces(instance, node);
            foreach (var value in IrUses.MadeBy(node))
            {
                if (!made.Add(value))
                {
                    Fail(instance, node, $"{value} is made twice");
                }

                seen.Add(value);
            }

            foreach (var inner in IrUses.BlocksOf(node))
            {
                Verify(instance, inner, seen, made);
            }
        }
    }

    private static void CheckSpaces(IrInstance instance, IrNode node)
    {
        var fits = node switch
        {
            IrElementwise or IrSelect => IrUses.Of(node).All(use => use.IsNumber || use.Space == ((IrMake)node).Result.Space),
            IrReduce reduce => reduce.Operands.All(use => use.Space == reduce.Operands[0].Space),
            IrPart part => part.Of.Space.Contains(part.Result.Space),
            IrStore { Cell.Type: VectorType cell } store => !store.Value.IsNumber && cell.Space.Contains(store.Value.Space),
            IrStore { Cell.Type: CoefficientsType } store => store.Value.Type is CoefficientsType,
            IrStore store => store.Value.Type is NumberType == store.Cell.IsNumber,
            IrElement { Window.Type: WindowType window } element => element.Result.Space == window.Space,
            IrCombine { Columns.Window.Type: WindowType window } combine =>
                combine.Result.Space == window.Space && combine.Coefficients.Type is CoefficientsType,
            IrPush { Window.Type: WindowType window } push => push.Pieces.Sum(piece => piece.Space.Count) == window.Space.Count,
            IrEvaluate evaluate => evaluate.At.Sum(piece => piece.Space.Count) == instance.Bound.Space.Count,
            IrStep { With: { } with } step => with.Seen.Type == new VectorType(step.Instance.Space),
            IrStep { Answer: { } answer } step => step.IsAnswered && answer.Space == step.Instance.Space,
            IrStop stop => stop.Condition.Type is NumberType { Grain: Grain.Whole },
            IrBranch branch => branch.Condition.Type is NumberType { Grain: Grain.Whole },
            _ => true,
        };
        if (!fits)
        {
            Fail(instance, node, "spaces or kinds do not agree");
        }
    }

    private static void Fail(IrInstance instance, IrNode node, string why) =>
        throw new InvalidOperationException($"{instance.Bound.Path}: {why}: {node}");
}
