using System.Collections.Generic;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>What a list of statements may change that was there before it.</summary>
internal sealed class Changes
{
    private readonly HashSet<BoundSymbol> _declared = [];
    private readonly List<BoundSymbol> _symbols = [];
    private readonly HashSet<BoundSymbol> _windows = [];

    private readonly Wanted _wanted;

    private Changes(Wanted wanted) => _wanted = wanted;

    /// <summary>States and vars, in the order of their first change.</summary>
    public IReadOnlyList<BoundSymbol> Symbols => _symbols;

    public IReadOnlyCollection<BoundSymbol> Windows => _windows;

    public bool MovesPoint { get; private set; }

    public bool Draws { get; private set; }

    /// <summary>Changes of names that something comes of.</summary>
    public static Changes Of(Wanted wanted, params IReadOnlyList<BoundStatement>[] blocks)
    {
        var changes = new Changes(wanted);
        foreach (var block in blocks)
        {
            changes.Read(block);
        }

        return changes;
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
            case BoundStep or BoundSimultaneous:
                MovesPoint = true;
                Draws = true;
                break;
            case BoundSample:
                Draws = true;
                break;
            case BoundRepeat repeat:
                Read(repeat.Body);
                break;
            case BoundIf choice:
                Read(choice.Then);
                Read(choice.Else);
                break;
        }
    }

    private void Change(BoundSymbol symbol)
    {
        if (_wanted.Contains(symbol) && !_declared.Contains(symbol) && !_symbols.Contains(symbol))
        {
            _symbols.Add(symbol);
        }
    }
}
