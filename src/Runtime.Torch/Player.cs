using System.Collections.Generic;
using Mmx.Games;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>A player that is made of modules: its name, whether it lowers or raises its loss, and its modules in order.</summary>
public sealed class Player
{
    private Player(string name, Goal goal, nn.Module[] modules)
    {
        TorchErrors.CheckModules(name, modules);
        Name = name;
        Goal = goal;
        Modules = [.. modules];
    }

    public string Name { get; }

    public Goal Goal { get; }

    public IReadOnlyList<nn.Module> Modules { get; }

    /// <summary>A player that lowers its loss: <c>Player.Min("generator", generator)</c>.</summary>
    public static Player Min(string name, params nn.Module[] modules) => new(name, Goal.Min, modules);

    /// <summary>A player that raises its loss: <c>Player.Max("critic", body, head)</c>.</summary>
    public static Player Max(string name, params nn.Module[] modules) => new(name, Goal.Max, modules);

    public override string ToString() => $"{(Goal == Goal.Min ? "min" : "max")} {Name}";
}
