using System.Collections.Generic;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir.Games;

/// <summary>
/// A game as values: what it is made with, each player's loss, and its gradient by that player's own variables.
/// </summary>
public sealed class GameGraph(BoundGame bound, Graph graph)
{
    public BoundGame Bound { get; } = bound;

    public Graph Graph { get; } = graph;

    /// <summary>How each data gets its elements, in the order in which they are made.</summary>
    public IReadOnlyList<GraphPart> Data { get; init; } = [];

    /// <summary>The players' losses, unsigned; null where the field is given instead.</summary>
    public IReadOnlyList<GraphNode?> Losses { get; init; } = [];

    /// <summary>
    /// What the game hands over as the players' gradients; null where nothing that the player does changes its loss.
    /// </summary>
    public IReadOnlyList<GraphNode?> Gradients { get; init; } = [];

    public IReadOnlyList<GraphPart>? Start { get; init; }

    public IReadOnlyList<GraphPart>? Equilibrium { get; init; }

    /// <summary>What has to hold when the game is made: numbers that agree, or an index and its size.</summary>
    public IReadOnlyList<GraphCheck> Checks { get; init; } = [];
}

/// <summary>What gets elements: a data, or a player's part of a point.</summary>
public abstract record GraphPart(BoundSymbol Of);

/// <summary>A value; a number is spread.</summary>
public sealed record ValuePart(BoundSymbol Of, GraphNode Value) : GraphPart(Of);

/// <summary>A number for each place, of the place's indices.</summary>
public sealed record FormulaPart(BoundSymbol Of, IReadOnlyList<BoundLocal> Indices, GraphNode Body) : GraphPart(Of);

/// <summary>A file beside the .mmx file.</summary>
public sealed record FilePart(BoundSymbol Of, string Path) : GraphPart(Of);

/// <summary>Two numbers that are held against each other when the game is made.</summary>
public sealed record GraphCheck(BoundCheck Bound, GraphNode One, GraphNode Other);
