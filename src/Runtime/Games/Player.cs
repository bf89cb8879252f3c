using System.Collections.Generic;
using System.Linq;

namespace Mmx.Games;

/// <summary>Whether a player lowers or raises its own loss.</summary>
public enum Goal
{
    Min,
    Max,
}

/// <summary>A tensor of a player: its name, and how many elements it has.</summary>
public readonly record struct TensorShape(string Name, long Length);

/// <summary>
/// A player as a game describes it: its name, whether it lowers or raises its loss, and its tensors in order.
/// </summary>
public sealed class Player
{
    private Player(string name, Goal goal, IReadOnlyList<TensorShape> tensors)
    {
        Name = name;
        Goal = goal;
        Tensors = tensors;
        GameErrors.CheckPlayer(this);
    }

    public string Name { get; }

    public Goal Goal { get; }

    public IReadOnlyList<TensorShape> Tensors { get; }

    /// <summary>What a raw gradient is multiplied by so that a step against it is the player's own: +1 or −1.</summary>
    public double Sign => Goal == Goal.Min ? 1 : -1;

    /// <summary>A player that lowers its loss and has one tensor, named as the player.</summary>
    public static Player Min(string name, long length) => new(name, Goal.Min, [new(name, length)]);

    /// <summary>A player that raises its loss and has one tensor, named as the player.</summary>
    public static Player Max(string name, long length) => new(name, Goal.Max, [new(name, length)]);

    /// <summary>A player that lowers its loss: <c>Player.Min("g", ("weight", 300), ("bias", 10))</c>.</summary>
    public static Player Min(string name, params (string Name, long Length)[] tensors) =>
        new(name, Goal.Min, Shapes(tensors));

    /// <summary>A player that raises its loss: <c>Player.Max("d", ("weight", 300), ("bias", 10))</c>.</summary>
    public static Player Max(string name, params (string Name, long Length)[] tensors) =>
        new(name, Goal.Max, Shapes(tensors));

    public override string ToString() => $"{(Goal == Goal.Min ? "min" : "max")} {Name}";

    private static TensorShape[] Shapes((string Name, long Length)[] tensors) =>
        tensors.Select(tensor => new TensorShape(tensor.Name, tensor.Length)).ToArray();
}
