using System.Collections.Generic;
using System.Linq;

namespace Dsl.Generator.Ir;

/// <summary>What a node reads, itself and not what it contains.</summary>
public static class IrUses
{
    public static IEnumerable<IrValue> Of(IrNode node) => node switch
    {
        IrElementwise elementwise => elementwise.Operands,
        IrSelect select => [select.Condition, select.Then, select.Else],
        IrSpread spread => [spread.Number],
        IrExternCall call => call.Operands,
        IrNormal normal => [normal.Draw],
        IrPart part => [part.Of],
        IrPick pick => [pick.Of],
        IrCollapse collapse => [collapse.Of],
        IrByPlayer byPlayer => byPlayer.Numbers.OfType<IrValue>(),
        IrReduce reduce => reduce.Operands,
        IrPosition position => [position.Index],
        IrElement element => [element.Position],
        IrLeastSquares least => [.. least.Right, least.Ridge],
        IrScale scale => [scale.Of, scale.By],
        IrCombine combine => [combine.Coefficients],
        IrPush push => push.When is { } when ? [.. push.Pieces, when] : push.Pieces,
        IrStore store => [store.Value],
        IrExpose expose => [expose.Value],
        IrReport report => [report.Value],
        IrEvaluate evaluate => [.. evaluate.At, .. evaluate.Standing, .. evaluate.When is { } when ? [when] : (IrValue[])[]],
        IrStop stop => [stop.Condition],
        IrLoop loop => loop.Until is null ? [loop.Count] : [loop.Count, loop.Until],
        IrBranch branch => [branch.Condition],
        IrStep { Answer: { } answer } => [answer],
        _ => [],
    };

    /// <summary>The values that a node makes, itself and not what it contains.</summary>
    public static IEnumerable<IrValue> MadeBy(IrNode node) => node switch
    {
        IrMake make => [make.Result],
        IrDraw draw => [draw.Result],
        IrEvaluate evaluate => [evaluate.Field, .. evaluate.Losses.Values],
        IrLoop loop => [loop.Index],
        _ => [],
    };

    /// <summary>The windows that a node reads or changes, as they are at that moment.</summary>
    public static IEnumerable<IrCell> WindowsOf(IrNode node) => node switch
    {
        IrCount count => [count.Window],
        IrPosition position => [position.Window],
        IrMeasure measure => [measure.Columns.Window],
        IrLeastSquares { Against: { } against } least => [least.Columns.Window, against.Window],
        IrLeastSquares least => [least.Columns.Window],
        IrCombine combine => [combine.Columns.Window],
        IrPush push => [push.Window],
        IrClear clear => [clear.Window],
        IrKeep { Kept.Window: { } window } => [window],
        IrPutBack { Kept.Window: { } window } => [window],
        _ => [],
    };

    /// <summary>The blocks inside a node.</summary>
    public static IEnumerable<IrBlock> BlocksOf(IrNode node) => node switch
    {
        IrLoop loop => [loop.Body],
        IrBranch branch => [branch.Then, branch.Else],
        IrStep { With: { } with } => [with.Body],
        _ => [],
    };

    /// <summary>A block's nodes and all that they contain, in order.</summary>
    public static IReadOnlyList<IrNode> Everything(IrBlock block)
    {
        var all = new List<IrNode>();
        Fill(all, block);
        return all;
    }

    private static void Fill(List<IrNode> all, IrBlock block)
    {
        foreach (var node in block.Nodes)
        {
            all.Add(node);
            foreach (var inner in BlocksOf(node))
            {
                Fill(all, inner);
            }
        }
    }
}
