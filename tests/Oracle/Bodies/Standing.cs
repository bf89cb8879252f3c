using System;
using System.Collections.Generic;
using Dsl.Parser.Binding;
using Oracle.Values;

namespace Oracle.Bodies;

/// <summary>
/// All that stands between two statements: where the players are, what every name holds, how often every instance has
/// stepped. A rule does not contain itself, so a name needs one place.
/// </summary>
internal sealed class Standing(Part[] point)
{
    private readonly Dictionary<BoundSymbol, Value> _values = [];
    private readonly Dictionary<BoundInstance, long> _steps = [];

    /// <summary>A part for every player of the game.</summary>
    public Part[] Point { get; } = point;

    /// <summary>A rule has ended the run.</summary>
    public bool HasStopped { get; set; }

    /// <summary>Where they stand who are looked for elsewhere for a while.</summary>
    public Part[] Resting { get; private set; } = point;

    public Value this[BoundSymbol symbol]
    {
        get => _values[symbol];
        set => _values[symbol] = value;
    }

    public bool Knows(BoundSymbol symbol) => _values.ContainsKey(symbol);

    /// <summary>What comes out where the players stand there for as long.</summary>
    public T At<T>(Part[] position, Func<T> inside)
    {
        Part[] before = [.. Point];
        var resting = Resting;
        Resting = resting == Point ? before : resting;
        position.CopyTo(Point, 0);
        var result = inside();
        before.CopyTo(Point, 0);
        Resting = resting;
        return result;
    }

    public long StepsOf(BoundInstance instance) => _steps.GetValueOrDefault(instance);

    /// <summary>An instance that has not stepped takes its first values anew.</summary>
    public void ForgetSteps(BoundInstance instance) => _steps.Remove(instance);

    public void SetSteps(BoundInstance instance, long steps) => _steps[instance] = steps;

    public void CountStep(BoundInstance instance) => _steps[instance] = StepsOf(instance) + 1;
}
