using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>What a list of statements may change that was there before it.</summary>
internal sealed class Changes
{
    private readonly HashSet<BoundSymbol> _declared = [];
    private readonly List<BoundSymbol> _symbols = [];
    private readonly HashSet<BoundSymbol> _windows = [];
    private readonly Func<BoundSymbol, IEnumerable<BoundSymbol>> _heldAs;

    private Changes(Func<BoundSymbol, IEnumerable<BoundSymbol>> heldAs) => _heldAs = heldAs;

    public static Changes None { get; } = new(_ => []);

    /// <summary>States, also those of bases, and vars, each as what it is held as; in the order of their first change.</summary>
    public IReadOnlyList<BoundSymbol> Symbols => _symbols;

    public IReadOnlyCollection<BoundSymbol> Windows => _windows;

    public bool MovesPoint { get; private set; }

    /// <summary>What was asked before it is not known behind it: a sample may be drawn, or an attempt be undone.</summary>
    public bool Forgets { get; private set; }

    /// <summary>The symbols that one is held as are itself, several, or none where nobody looks at it.</summary>
    public static Changes Of(
        IReadOnlyList<BoundStatement>[] blocks, Func<BoundSymbol, IEnumerable<BoundSymbol>> heldAs)
    {
        var changes = new Changes(heldAs);
        foreach (var block in blocks)
        {
            changes.Read(block);
        }

        return changes;
    }

    /// <summary>What judging an attempt may change: what its blocks do, and what undoing it does.</summary>
    public Changes Undoing(IEnumerable<BoundSymbol> symbols, IEnumerable<BoundSymbol> windows, bool movesPoint)
    {
        _symbols.AddRange(symbols.Where(symbol => !_symbols.Contains(symbol)));
        _windows.UnionWith(windows);
        MovesPoint |= movesPoint;
        Forgets = true;
        return this;
    }

    private void Read(IReadOnlyList<BoundStatement> statements)
    {
        foreach (var statement in statements)
        {
            Read(statement);
        }
    }

    private void Read(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundLet let:
                _declared.Add(let.Local);
                break;
            case BoundAssign { Target: BoundPointTarget }:
                MovesPoint = true;
                break;
            case BoundAssign { Target: BoundSymbolTarget target }:
                Change(target.Symbol);
                break;
            case BoundPush push:
                _windows.Add(push.Window);
                break;
            case BoundClear clear:
                _windows.Add(clear.Window);
                break;
            case BoundAssign { Target: BoundBaseStateTarget target }:
                Change(target.Base);
                break;
            case BoundStep step:
                Step(step.Instance);
                break;
            case BoundSimultaneous joint:
                foreach (var step in joint.Steps)
                {
                    Step(step.Instance);
                }

                break;
            case BoundReset reset:
                Change(reset.Base);
                break;
            case BoundSample:
                Forgets = true;
                break;
            case BoundRepeat repeat:
                Read(repeat.Body);
                break;
            case BoundIf choice:
                Read(choice.Then);
                Read(choice.Else);
                break;
            case BoundAttempt attempt:
                foreach (var block in BoundParts.BlocksOf(attempt))
                {
                    Read(block);
                }

                Forgets |= attempt.Accept is not null;
                break;
        }
    }

    private void Step(BoundInstance instance)
    {
        MovesPoint = true;
        Forgets = true;
        ChangeStatesOf(instance);
    }

    private void Change(BoundBase changed)
    {
        foreach (var instance in changed.Instances)
        {
            ChangeStatesOf(instance);
        }
    }

    private void ChangeStatesOf(BoundInstance instance)
    {
        foreach (var state in instance.States)
        {
            Change(state);
        }

        foreach (var child in instance.Children)
        {
            ChangeStatesOf(child);
        }
    }

    private void Change(BoundSymbol symbol)
    {
        if (!_declared.Contains(symbol))
        {
            _symbols.AddRange(_heldAs(symbol).Where(held => !_symbols.Contains(held)));
        }
    }
}
