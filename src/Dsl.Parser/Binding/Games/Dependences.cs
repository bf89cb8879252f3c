using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Binding;

/// <summary>What a value of a game changes with, besides the parameters that the game is made with.</summary>
[Flags]
internal enum Dependence
{
    None = 0,

    /// <summary>The place that a formula is asked for.</summary>
    Place = 1,

    /// <summary>What data the game has.</summary>
    Data = 2,

    /// <summary>The sample at hand.</summary>
    Sample = 4,

    /// <summary>Where players stand.</summary>
    Players = 8,
}

/// <summary>Knows what values change with; lets are known by what they stand for.</summary>
internal sealed class Dependences
{
    private readonly Dictionary<BoundSymbol, (BoundExpression Value, Dependence Depends)> _lets = [];

    public void Name(BoundLocal local, BoundExpression value) => _lets[local] = (value, Of(value));

    /// <summary>What a let stands for; null for what is no let.</summary>
    public BoundExpression? ValueOf(BoundSymbol symbol) => _lets.TryGetValue(symbol, out var let) ? let.Value : null;

    public Dependence Of(BoundSymbol symbol) => symbol switch
    {
        BoundGamePlayer => Dependence.Players,
        BoundDatum { IsSampled: true } => Dependence.Sample,
        BoundDatum { Of: not null } => Dependence.Players,
        BoundDatum => Dependence.Data,
        BoundLocal local => _lets.TryGetValue(local, out var let) ? let.Depends : Dependence.Place,
        _ => Dependence.None,
    };

    public Dependence Of(BoundExpression expression) => GameTree.Children(expression).Aggregate(
        expression switch
        {
            BoundRead read => Of(read.Symbol),
            BoundDraw => Dependence.Data,
            _ => Dependence.None,
        },
        (depends, child) => depends | Of(child));

    /// <summary>Whether the player's point is read.</summary>
    public bool Matters(BoundGamePlayer player, BoundExpression value)
    {
        var seen = new HashSet<BoundSymbol>();
        var waiting = new Stack<BoundExpression>([value]);
        while (waiting.Count > 0)
        {
            foreach (var read in GameTree.All(waiting.Pop()).OfType<BoundRead>().Where(read => seen.Add(read.Symbol)))
            {
                if (ValueOf(read.Symbol) is { } let)
                {
                    waiting.Push(let);
                }
            }
        }

        return seen.Contains(player);
    }
}
