using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Lowering;

/// <summary>
/// A block being lowered, with what is known in it: the values made so far by what made them, and the evaluations by
/// their point and sample. An inner region knows what the outer ones know; what it learns ends with it.
/// </summary>
internal sealed class Region(Region? outer)
{
    private readonly HashSet<IrValue> _made = [];
    private readonly Dictionary<string, IrValue> _values = [];
    private readonly Dictionary<string, IrEvaluate> _evaluations = [];
    private readonly Dictionary<string, IrEvaluate> _perhaps = [];
    private readonly List<(IrBranch Branch, Region[] Arms)> _branches = [];

    public IrBlock Block { get; } = new();

    public Region? Outer { get; } = outer;

    /// <summary>The number of passes, where it is the body of a loop that draws no sample; null elsewhere.</summary>
    public IrValue? Passes { get; init; }

    /// <summary>Where the players stand before that loop.</summary>
    public Pieces? PointBefore { get; init; }

    /// <summary>Nothing can have been asked there before that loop.</summary>
    public bool WasPointNew { get; init; }

    public void Add(IrNode node)
    {
        Block.Nodes.Add(node);
        _made.UnionWith(IrUses.MadeBy(node));
    }

    public bool Makes(IrValue value) => _made.Contains(value);

    public void Learn(string key, IrValue value) => _values[key] = value;

    public IrValue? Find(string key) =>
        _values.TryGetValue(key, out var value) ? value : Outer?.Find(key);

    public void Learn(string key, IrEvaluate evaluation) => _evaluations[key] = evaluation;

    public IrEvaluate? FindEvaluation(string key) =>
        _evaluations.TryGetValue(key, out var evaluation) ? evaluation : Outer?.FindEvaluation(key);

    /// <summary>An evaluation that is made only where a loop ahead has a pass: what follows the loop cannot count on it.</summary>
    public void LearnPerhaps(string key, IrEvaluate evaluation) => _perhaps[key] = evaluation;

    /// <summary>Whether an evaluation may have been made here.</summary>
    public bool IsPerhapsMade(string key) => _perhaps.ContainsKey(key);

    /// <summary>Makes an evaluation that was made perhaps in any case: what asks for it here is always reached.</summary>
    public IrEvaluate? MakeSure(string key)
    {
        if (!_perhaps.TryGetValue(key, out var evaluation))
        {
            return null;
        }

        evaluation.When = null;
        _perhaps.Remove(key);
        Learn(key, evaluation);
        return evaluation;
    }

    /// <summary>Closes a branch of this region; what both arms ask is asked before it.</summary>
    public void Close(IrBranch branch, Region then, Region @else)
    {
        _branches.Add((branch, [then, @else]));
        foreach (var key in new List<string>(then._evaluations.Keys))
        {
            if (@else._evaluations.ContainsKey(key))
            {
                Hoist(key);
            }
        }
    }

    /// <summary>
    /// Looks for an evaluation in the arms of an earlier branch and moves it before that branch, so that the arm and
    /// what follows share it.
    /// </summary>
    public IrEvaluate? Hoist(string key)
    {
        foreach (var (branch, arms) in _branches)
        {
            IrEvaluate? first = null;
            foreach (var arm in arms)
            {
                if (arm.Remove(key) is not { } found)
                {
                    continue;
                }

                if (first is null)
                {
                    first = found;
                    Block.Nodes.Insert(PositionOf(branch), first);
                    _made.UnionWith(IrUses.MadeBy(first));
                    Learn(key, first);
                }
                else
                {
                    Merge(arm.Block, found, first);
                }
            }

            if (first is not null)
            {
                return first;
            }
        }

        return null;
    }

    private int PositionOf(IrBranch branch) =>
        Block.Nodes.FindIndex(node => node is IrBranch other && other.Then == branch.Then);

    private IrEvaluate? Remove(string key)
    {
        if (_evaluations.TryGetValue(key, out var evaluation) || (evaluation = Hoist(key)) is not null)
        {
            _evaluations.Remove(key);
            Block.Nodes.RemoveAll(node => node is IrEvaluate other && other.Field == evaluation.Field);
            return evaluation with { Standing = [.. evaluation.Standing.Where(value => !Makes(value))] };
        }

        return null;
    }

    private static void Merge(IrBlock block, IrEvaluate from, IrEvaluate into)
    {
        var by = new Dictionary<IrValue, IrValue> { [from.Field] = into.Field };
        into.Fields |= from.Fields;
        foreach (var loss in from.Losses)
        {
            if (into.Losses.TryGetValue(loss.Key, out var same))
            {
                by[loss.Value] = same;
            }
            else
            {
                into.Losses[loss.Key] = loss.Value;
            }
        }

        IrRewriter.Replace(block, by);
    }
}
