using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Values;

namespace Oracle.Bodies;

/// <summary>What a base's vector states hold, and what is done with all of them alike.</summary>
internal sealed class BaseStates(Standing standing, Elementwise elementwise)
{
    /// <summary>What they hold now: 0 where an instance has not stepped.</summary>
    public BaseState Of(BoundBase stepped, Identities identities) =>
        new([.. stepped.States.Select(held => (Vector)(standing.StepsOf(held.Instance) == 0
            ? elementwise.As(held.State.Type, Number.Whole(Scalar.Real, 0.0, 0), identities)
            : standing[held.State]))]);

    /// <summary>Gives each its part; an instance that has not stepped keeps its 0.</summary>
    public void Set(BoundBase stepped, Value value, Identities identities)
    {
        var vectors = ((BaseState)As(stepped, value, identities)).Vectors;
        foreach (var (held, vector) in stepped.States.Zip(vectors).ToList())
        {
            if (standing.StepsOf(held.Instance) > 0)
            {
                standing[held.State] = vector;
            }
        }
    }

    /// <summary>An operation on each state, with its part of the operands; numbers are the same for all.</summary>
    public BaseState Each(BoundBase stepped, IReadOnlyList<Value> operands, Func<BoundType, IReadOnlyList<Value>, Value> operation) =>
        new([.. stepped.States.Select((held, i) =>
            (Vector)operation(held.State.Type, [.. operands.Select(operand => operand is BaseState state ? state.Vectors[i] : operand)]))]);

    /// <summary>A number is spread over all states.</summary>
    public Value As(BoundBase stepped, Value value, Identities identities) => value is BaseState
        ? value
        : Each(stepped, [value], (type, operands) => elementwise.As(type, operands[0], identities));
}
