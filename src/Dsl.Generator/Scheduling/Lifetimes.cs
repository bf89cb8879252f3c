using System;
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
    private readonly Dictionary<(IrValue Value, int Player), int> _lastRead = [];
    private readonly Stack<LoopItem> _loops = new();

    public Lifetimes(Views views, List<Item> items)
    {
        _views = views;
        Positions.Assign(items);
        Visit(items);
    }

    public bool IsReadAfter(IrValue value, int player, int position) =>
        _lastRead.TryGetValue((_views.Whole(value), player), out var last) && last > position;

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
        var around = _loops.Reverse().FirstOrDefault(loop => !inside.Contains(loop));
        var until = around is null ? position : around.End;
        foreach (var player in Views.PlayersOf(space))
        {
            var key = (whole, player);
            _lastRead[key] = _lastRead.TryGetValue(key, out var last) ? Math.Max(last, until) : until;
        }
    }
}
