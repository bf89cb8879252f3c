using System;
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

    /// <summary>Closes a branch of this region; its arms may be looked into from behind it.</summary>
    public void Close(IrBranch branch, Region then, Region @else) => _branches.Add((branch, [then, @else]));

    /// <summary>What both arms of the last branch ask is asked before it.</summary>
    public void HoistWhatBothAsk(Func<IrEvaluate, IrEvaluate, bool> mayBeOne)
    {
        var (_, arms) = _branches.Last();
        foreach (var asked in arms[0]._evaluations.ToArray())
        {
            if (arms[1]._evaluations.TryGetValue(asked.Key, out var other) && mayBeOne(asked.Value, other))
            {
                Hoist(asked.Key);
            }
        }
    }

    /// <summary>
    /// Looks for an evaluation in the arms of an earlier branch and moves it before that branch, so that the arm and
    /// what follows share it.
    /// </summary>
    public IrEvaluate? Hoist(string key, Predicate<IrEvaluate>? may = null) => _branches
        .Where(closed => may is null || closed.Arms.All(arm => arm.Evaluations(key).All(asked => may(asked))))
        .Select(closed => Hoist(key, closed.Branch, closed.Arms))
        .FirstOrDefault(found => found is not null);

    /// <summary>
    /// The same where the order counts in which things are drawn and asked: only where it comes first in the arms of the last
    /// branch that ask it, and nothing is drawn or asked in the other, nor since.
    /// </summary>
    public IrEvaluate? HoistInOrder(string key, Predicate<IrEvaluate> may)
    {
        if (_branches.Count == 0)
        {
            return null;
        }

        var (branch, arms) = _branches.Last();
        return IsQuiet(Block.Nodes.Skip(PositionOf(branch) + 1)) && arms.All(arm => arm.IsFirst(key, may))
            ? Hoist(key, branch, arms)
            : null;
    }

    /// <summary>Whether nothing comes before an evaluation that is made here, or nothing at all is asked where it is not.</summary>
    private bool IsFirst(string key, Predicate<IrEvaluate> may) => _evaluations.TryGetValue(key, out var evaluation)
        ? may(evaluation) && IsQuiet(Block.Nodes.TakeWhile(node => !Is(node, evaluation)))
        : IsQuiet(Block.Nodes);

    private static bool IsQuiet(IEnumerable<IrNode> nodes) =>
        nodes.All(node => node is IrMake or IrStore { Cell.Kind: not IrCellKind.Point });

    private static bool Is(IrNode node, IrEvaluate evaluation) =>
        node is IrEvaluate other && other.Field == evaluation.Field;

    /// <summary>Those of the key, here and in the arms of earlier branches.</summary>
    private IEnumerable<IrEvaluate> Evaluations(string key) => _branches
        .SelectMany(closed => closed.Arms)
        .SelectMany(arm => arm.Evaluations(key))
        .Concat(_evaluations.TryGetValue(key, out var evaluation) ? [evaluation] : []);

    private IrEvaluate? Hoist(string key, IrBranch branch, Region[] arms)
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

        return first;
    }

    private int PositionOf(IrBranch branch) =>
        Block.Nodes.FindIndex(node => node is IrBranch other && other.Then == branch.Then);

    private IrEvaluate? Remove(string key)
    {
        if (_evaluations.TryGetValue(key, out var evaluation) || (evaluation = Hoist(key)) is not null)
        {
            _evaluations.Remove(key);
            Block.Nodes.RemoveAll(node => Is(node, evaluation));
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
