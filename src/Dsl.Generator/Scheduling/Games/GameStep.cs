using System.Collections.Generic;
using Dsl.Generator.Ir.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Games;

/// <summary>One thing that a game's class does, when it is made, when it draws, or when it is asked.</summary>
public abstract record GameStep;

/// <summary>Computes a number that is read in several places, and keeps it.</summary>
public sealed record HoldNumber(GraphNode Value) : GameStep;

/// <summary>Computes a vector element by element into its array.</summary>
public sealed record FillVector(GraphNode Value) : GameStep;

/// <summary>Multiplies a vector with a matrix, into its array.</summary>
public sealed record MultiplyMatrix(GraphNode Value) : GameStep;

/// <summary>Makes a vector of whole vectors, in its array.</summary>
public sealed record WorkOnArrays(GraphNode Value) : GameStep;

/// <summary>Gives a data its elements.</summary>
public sealed record MakeDatum(GraphPart Part) : GameStep;

/// <summary>Says the loss of some players, who share it.</summary>
public sealed record GiveLoss(ulong Players, GraphNode Value) : GameStep;

/// <summary>Refuses the loss of a player that has none.</summary>
public sealed record RefuseLoss(int Player) : GameStep;

/// <summary>Says a player's gradient; what has the gradient for its array gives it by being computed.</summary>
public sealed record GiveGradient(int Player, GraphNode Value) : GameStep;

/// <summary>
/// What is done where somebody wants the fields of some players, or the losses of some; bits of players.
/// </summary>
public sealed record GameBlock(ulong Fields, ulong Losses, IReadOnlyList<GameStep> Steps)
{
    /// <summary>Whoever asks wants something: what all want needs no condition.</summary>
    public bool IsForAll(BoundGame game)
    {
        var all = new Space(0, game.Players.Count).Bits;
        return Fields == all && Losses == all;
    }
}

/// <summary>Where a value is kept that is not spelled out where it is read.</summary>
public enum GraphHome
{
    /// <summary>Nowhere: it is spelled out.</summary>
    Inline,

    /// <summary>A local of the evaluation.</summary>
    Local,

    /// <summary>A field of the game, made with it.</summary>
    Field,

    /// <summary>An array that is the game's own.</summary>
    Array,

    /// <summary>The gradient of a player.</summary>
    Gradient,
}
