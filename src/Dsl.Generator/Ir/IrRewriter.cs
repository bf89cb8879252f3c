using System.Collections.Generic;
using System.Linq;

namespace Dsl.Generator.Ir;

/// <summary>Replaces values by others in a block and all that it contains.</summary>
public static class IrRewriter
{
    public static void Replace(IrBlock block, IReadOnlyDictionary<IrValue, IrValue> by)
    {
        for (var i = 0; i < block.Nodes.Count; i++)
        {
            block.Nodes[i] = Rewrite(block.Nodes[i], by);
            foreach (var inner in IrUses.BlocksOf(block.Nodes[i]))
            {
                Replace(inner, by);
            }
        }
    }

    /// <summary>The node with other values in place of those that it reads and makes; it is put to no other use.</summary>
    public static IrNode Remake(IrNode node, IReadOnlyDictionary<IrValue, IrValue> by)
    {
        switch (Rewrite(node, by))
        {
            case IrMake make:
                return make with { Result = by[make.Result] };
            case IrDraw draw:
                return draw with { Result = by[draw.Result] };
            case IrEvaluate evaluate:
                foreach (var player in evaluate.Losses.Keys.ToArray())
                {
                    evaluate.Losses[player] = by[evaluate.Losses[player]];
                }

                return evaluate with { Field = by[evaluate.Field] };
            case var other:
                return other;
        }
    }

    /// <summary>The node with other values in place of those that it reads itself.</summary>
    public static IrNode Rewrite(IrNode node, IReadOnlyDictionary<IrValue, IrValue> by)
    {
        IrValue New(IrValue value) => by.TryGetValue(value, out var other) ? other : value;
        IReadOnlyList<IrValue> All(IReadOnlyList<IrValue> values) => values.Select(New).ToArray();

        return node switch
        {
            IrElementwise made => made with { Operands = All(made.Operands) },
            IrSelect made => made with { Condition = New(made.Condition), Then = New(made.Then), Else = New(made.Else) },
            IrSpread made => made with { Number = New(made.Number) },
            IrExternCall made => made with { Operands = All(made.Operands) },
            IrNormal made => made with { Draw = New(made.Draw) },
            IrPart made => made with { Of = New(made.Of) },
            IrPick made => made with { Of = New(made.Of) },
            IrCollapse made => made with { Of = New(made.Of) },
            IrByPlayer made => made with { Numbers = made.Numbers.Select(n => n is null ? null : New(n)).ToArray() },
            IrReduce made => made with { Operands = All(made.Operands) },
            IrPosition made => made with { Index = New(made.Index) },
            IrElement made => made with { Position = New(made.Position) },
            IrLeastSquares made => made with { Right = All(made.Right), Ridge = New(made.Ridge) },
            IrScale made => made with { Of = New(made.Of), By = New(made.By) },
            IrCombine made => made with { Coefficients = New(made.Coefficients) },
            IrPush push => push with { Pieces = All(push.Pieces), When = push.When is null ? null : New(push.When) },
            IrStore store => store with { Value = New(store.Value) },
            IrExpose expose => expose with { Value = New(expose.Value) },
            IrReport report => report with { Value = New(report.Value) },
            IrEvaluate evaluate => evaluate with
            {
                At = All(evaluate.At),
                Standing = All(evaluate.Standing),
                When = evaluate.When is null ? null : New(evaluate.When),
            },
            IrStop stop => stop with { Condition = New(stop.Condition) },
            IrLoop loop => loop with { Count = New(loop.Count), Until = loop.Until is null ? null : New(loop.Until) },
            IrBranch branch => branch with { Condition = New(branch.Condition) },
            IrStep { Answer: { } answer } step => step with { Answer = New(answer) },
            _ => node,
        };
    }
}
