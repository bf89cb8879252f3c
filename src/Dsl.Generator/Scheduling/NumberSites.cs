using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>Where numbers are made and read, by block and position.</summary>
internal sealed class NumberSites
{
    private readonly Dictionary<IrValue, (Block Block, int Position, LoopItem[] Loops)> _madeIn = [];
    private readonly Stack<LoopItem> _loops = new();
    private readonly Dictionary<IrValue, List<NumberRead>> _reads = [];
    private readonly List<(object What, int Position)> _changes = [];
    private readonly List<IrMake> _makes = [];

    /// <summary>The nodes that make numbers on the host, in order.</summary>
    public IReadOnlyList<IrMake> Makes => _makes;

    public void Enter(LoopItem loop) => _loops.Push(loop);

    public void Leave() => _loops.Pop();

    public void Visit(IrNode node, Block block, int position)
    {
        foreach (var use in IrUses.Of(node))
        {
            Add(use, new NumberRead(block, position, Around(), (node as IrMake)?.Result));
        }

        switch (node)
        {
            case IrMake make:
                _makes.Add(make);
                Make(make.Result, block, position);
                break;
            case IrDraw draw:
                Make(draw.Result, block, position);
                break;
            case IrStore store:
                _changes.Add((store.Cell, position));
                break;
            case IrStepped stepped:
                _changes.Add((stepped.Instance, position));
                break;
        }
    }

    /// <summary>What is read of a window is another from here on.</summary>
    public void Change(IrCell window, int position) => _changes.Add((window, position));

    public void Make(IrValue value, Block block, int position) => _madeIn[value] = (block, position, Around());

    public void Read(IrValue value, Block block, int position) => Add(value, new NumberRead(block, position, Around(), null));

    public void Read(Kernel kernel, Block block, int position)
    {
        foreach (var number in kernel.Numbers.Concat(kernel.Positions).Concat(kernel.Combinations.SelectMany(IrUses.Of)))
        {
            Read(number, block, position);
        }

        foreach (var reduction in kernel.Reductions)
        {
            Make(reduction.Result, block, position);
        }
    }

    public Block MadeIn(IrValue value) => _madeIn[value].Block;

    public int PositionOf(IrValue value) => _madeIn[value].Position;

    /// <summary>Whether a number is made of others entry by entry, in one expression.</summary>
    public bool IsMadeEntryByEntry(IrValue value) =>
        _makes.Exists(make => make.Result == value && make is IrElementwise or IrSelect);

    public IReadOnlyList<NumberRead> ReadsOf(IrValue value) =>
        _reads.TryGetValue(value, out var reads) ? reads : [];

    /// <summary>Until when a read at a place reads a value.</summary>
    public int ReadUntil(IrValue value, NumberRead read) => Loops.ReadUntil(_madeIn[value].Loops, read.Loops, read.Position);

    /// <summary>Whether a cell, a window or an instance's count of steps is changed between two positions.</summary>
    public bool IsChangedWithin(object what, int after, int before) =>
        _changes.Any(change => change.What == what && after <= change.Position && change.Position < before);

    private LoopItem[] Around() => [.. _loops.Reverse()];

    private void Add(IrValue value, NumberRead read)
    {
        if (!_reads.TryGetValue(value, out var reads))
        {
            _reads[value] = reads = [];
        }

        reads.Add(read);
    }
}

/// <summary>A read of a number: where, and the number that it is read for, if it is read to make one.</summary>
internal sealed record NumberRead(Block Block, int Position, IReadOnlyList<LoopItem> Loops, IrValue? For);
