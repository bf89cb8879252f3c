using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// Tells until when each player's part of a vector is read. What is made before a loop and read
/// in it is read until the loop ends.
/// </summary>
internal sealed class Lifetimes
{
    private readonly Views _views;
    private readonly Dictionary<IrValue, IReadOnlyList<LoopItem>> _madeIn = [];
    private readonly Dictionary<(IrValue Value, int Player), List<int>> _reads = [];
    private readonly List<BranchItem> _branches = [];
    private readonly Stack<LoopItem> _loops = new();

    public Lifetimes(Views views, List<Item> items)
    {
        _views = views;
        Positions.Assign(items);
        Visit(items);
    }

    /// <summary>Whether a value is read on a way that leads on from a position.</summary>
    public bool IsReadAfter(IrValue value, int player, int position) =>
        _reads.TryGetValue((_views.Whole(value), player), out var reads)
        && reads.Exists(read => read > position && !_branches.Exists(branch => AreApart(branch, position, read)));

    /// <summary>One is in the branch's one list, the other in its other.</summary>
    private static bool AreApart(BranchItem branch, int position, int read) =>
        branch.Position < position && position < branch.Middle && branch.Middle <= read && read < branch.End;

    private void Visit(List<Item> items)
    {
        foreach (var item in items)
        {
            foreach (var value in MadeBy(item))
            {
                _madeIn[value] = _loops.ToArray();
            }

            foreach (var (value, space) in ReadsOf(item))
            {
                Read(value, space, item.Position);
            }

            switch (item)
            {
                case LoopItem loop:
                    _loops.Push(loop);
                    Visit(loop.Body);
                    _loops.Pop();
                    break;
                case BranchItem branch:
                    _branches.Add(branch);
                    Visit(branch.Then);
                    Visit(branch.Else);
                    break;
            }
        }
    }

    private static IEnumerable<IrValue> MadeBy(Item item) => item switch
    {
        LoadItem load => [load.Node.Result],
        KernelItem kernel => kernel.Kernel.Body.Select(node => node.Result),
        EvaluateItem evaluate => [evaluate.Node.Field],
        _ => [],
    };

    private IEnumerable<(IrValue Value, Space Space)> ReadsOf(Item item) => item switch
    {
        KernelItem kernel => kernel.Kernel.Body.SelectMany(IrUses.Of)
            .Where(use => !use.IsNumber && !kernel.Kernel.Makes(use)).Select(use => (use, use.Space)),
        RequireItem require => [(require.Value, require.Value.Space)],
        SolveItem solve => solve.Node.Right.Select(value => (value, value.Space)),
        StepItem { Node.Answer: { } answer } => [(answer, answer.Space)],
        EvaluateItem evaluate => evaluate.Node.Standing.Select(value => (value, value.Space)),
        _ => [],
    };

    private void Read(IrValue value, Space space, int position)
    {
        var whole = _views.Whole(value);
        if (_views.SpreadOf(whole) is not null)
        {
            return;
        }

        var inside = _madeIn.TryGetValue(whole, out var loops) ? loops : [];
        var until = Loops.ReadUntil(inside, _loops.Reverse(), position);
        foreach (var player in Views.PlayersOf(space))
        {
            if (!_reads.TryGetValue((whole, player), out var reads))
            {
                _reads[(whole, player)] = reads = [];
            }

            reads.Add(until);
        }
    }
}
