using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir.Games;

namespace Dsl.Generator.Scheduling.Games;

/// <summary>What a game's class holds, and what it does when; all that its text says is decided here.</summary>
public sealed class GamePlan
{
    private readonly Homes _homes;

    internal GamePlan(GameGraph game, Homes homes) => (Game, _homes) = (game, homes);

    public GameGraph Game { get; }

    /// <summary>What is done when the game is made.</summary>
    public IReadOnlyList<GameStep> Making { get; init; } = [];

    /// <summary>What is done with each sample.</summary>
    public IReadOnlyList<GameStep> Drawing { get; init; } = [];

    /// <summary>What is done when the game is asked, each for those who want it.</summary>
    public IReadOnlyList<GameBlock> Asking { get; init; } = [];

    public IEnumerable<GraphNode> Arrays => _homes.Arrays;

    public IEnumerable<GraphNode> Fields => _homes.Fields;

    public GraphHome HomeOf(GraphNode node) => _homes.Of(node);

    /// <summary>The numbers that one block computes and another reads.</summary>
    public IReadOnlyList<GraphNode> Shared { get; init; } = [];

    /// <summary>The player whose gradient is the vector's place.</summary>
    public int PlayerOf(GraphNode gradient) => Game.Gradients.ToList().IndexOf(gradient);
}
