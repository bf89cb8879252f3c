using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Values;

namespace Oracle.Games;

/// <summary>What can be read at one point on one sample.</summary>
internal abstract class Evaluation(string key)
{
    public string Key { get; } = key;

    /// <summary>Each player's own number.</summary>
    public abstract double[] Losses { get; }

    /// <summary>The elements of the players in a space; what stands for others is nothing.</summary>
    public abstract IReadOnlyList<double[]> Field(Space space);
}

/// <summary>What the game says there. It is asked when somebody reads, once.</summary>
internal sealed class EvaluationOfGame(Asking asking, Part[] position, string key) : Evaluation(key)
{
    private readonly HashSet<int> _read = [];
    private (double[][] Field, double[] Losses)? _said;

    public override double[] Losses => Said.Losses;

    private (double[][] Field, double[] Losses) Said => _said ??= asking.Ask(position);

    public override IReadOnlyList<double[]> Field(Space space)
    {
        for (var player = space.First; player < space.End; player++)
        {
            asking.CountField(_read.Add(player));
        }

        return Said.Field;
    }
}

/// <summary>A field that a rule makes for another that it steps, when that one reads it; the losses are what they are.</summary>
internal sealed class EvaluationWithField(Evaluation there, Func<Space, Vector> make) : Evaluation(there.Key)
{
    public override double[] Losses => there.Losses;

    public override IReadOnlyList<double[]> Field(Space space)
    {
        var made = make(space);
        double[][] field = [.. made.Parts.Select(part => part?.Elements ?? [])];
        return field;
    }
}
