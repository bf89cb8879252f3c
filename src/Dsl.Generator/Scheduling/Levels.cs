using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// How many reductions' results deep each node of a straight run is. Vectors of which nothing was decided are put off to the
/// first level that reads them, so that they need not be kept in between.
/// </summary>
internal sealed class Levels
{
    private readonly Dictionary<IrNode, int> _levels = new(ByReference<IrNode>.Comparer);
    private readonly Dictionary<IrNode, int> _earliest = [];
    private readonly Dictionary<IrValue, int> _availableAt = [];
    private readonly IReadOnlyDictionary<IrValue, int> _decided;

    public Levels(List<IrNode> run, bool fuse, IReadOnlyDictionary<IrValue, int> decided)
    {
        _decided = decided;
        for (var i = 0; i < run.Count; i++)
        {
            Place(run[i], fuse ? 0 : i);
        }

        if (fuse)
        {
            _earliest = new(_levels, ByReference<IrNode>.Comparer);
            PutOff(run);
        }

        Last = run.Where(node => IsNumberNode(node) || IsVectorNode(node)).Select(Of).DefaultIfEmpty(-1).Max();
    }

    public int Last { get; }

    public int Of(IrNode node) => _levels.TryGetValue(node, out var level) ? level : -1;

    /// <summary>The first level in which it can be.</summary>
    public int EarliestOf(IrNode node) => _earliest.TryGetValue(node, out var level) ? level : -1;

    public static bool IsVectorNode(IrNode node) =>
        node is IrReduce or IrNormal or IrCombine || (node is IrElementwise or IrSelect && !((IrMake)node).Result.IsNumber);

    public static bool IsNumberNode(IrNode node) => node switch
    {
        IrReduce => false,
        IrMake make => make.Result.IsNumber,
        IrStore store => !store.Cell.IsVector,
        IrDraw or IrExpose or IrReport or IrForget or IrStepped => true,
        _ => false,
    };

    public static Space SpaceOf(IrMake node) => node is IrReduce reduce ? reduce.Operands[0].Space : node.Result.Space;

    private void Place(IrNode node, int atLeast)
    {
        var level = IrUses.Of(node).Select(Available).Append(0).Max();
        if (IsVectorNode(node) || IsNumberNode(node))
        {
            level = Math.Max(level, Math.Max(atLeast, DecidedOf(node)));
            _levels[node] = level;
        }

        foreach (var value in IrUses.MadeBy(node))
        {
            _availableAt[value] = node is IrReduce ? level + 1 : level;
        }
    }

    private int DecidedOf(IrNode node) =>
        node is IrMake make && _decided.TryGetValue(make.Result, out var level) ? level : 0;

    private int Available(IrValue value) => _availableAt.TryGetValue(value, out var level) ? level : 0;

    private void PutOff(List<IrNode> run)
    {
        var firstUse = new Dictionary<IrValue, int>();
        for (var i = run.Count - 1; i >= 0; i--)
        {
            var node = run[i];
            if (IsVectorNode(node) && node is IrMake { Result.IsNumber: false } make
                && !_decided.ContainsKey(make.Result) && firstUse.TryGetValue(make.Result, out var level))
            {
                _levels[node] = level;
            }

            var wanted = node is IrPart part
                ? (firstUse.TryGetValue(part.Result, out var viewed) ? viewed : -1)
                : IsVectorNode(node) ? Of(node) : -1;
            foreach (var use in IrUses.Of(node).Where(_ => wanted >= 0))
            {
                firstUse[use] = firstUse.TryGetValue(use, out var earlier) ? Math.Min(earlier, wanted) : wanted;
            }
        }
    }
}
