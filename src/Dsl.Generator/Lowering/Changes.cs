using System.Collections.Generic;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>What a list of statements may change that was there before it.</summary>
internal sealed class Changes
{
    private readonly HashSet<BoundSymbol> _declared = [];
    private readonly List<BoundSymbol> _symbols = [];

    private Changes()
    {
    }

    /// <summary>States and vars, in the order of their first change.</summary>
    public IReadOnlyList<BoundSymbol> Symbols => _symbols;

    public bool MovesPoint { get; private set; }

    public bool Draws { get; private set; }

    public static Changes Of(params IReadOnlyList<BoundStatement>[] blocks)
    {
        var changes = new Changes();
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
            case BoundStep:
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
        if (!_declared.Contains(symbol) && !_symbols.Contains(symbol))
        {
            _symbols.Add(symbol);
        }
    }
}
