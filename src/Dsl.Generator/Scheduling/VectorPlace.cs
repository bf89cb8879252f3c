using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>A stretch of memory that a vector lies in: the game's point or gradients, or a vector of the arena.</summary>
public sealed class VectorPlace(PlaceKind kind, string name, Space space)
{
    public PlaceKind Kind { get; } = kind;

    public string Name { get; } = name;

    public Space Space { get; } = space;

    /// <summary>Which vector of the instance's part of the arena it is; temporaries may share one.</summary>
    public int Index { get; set; } = -1;

    public override string ToString() => Name;
}

public enum PlaceKind
{
    /// <summary>Where the game reads its parameters.</summary>
    Point,

    /// <summary>Where the game leaves its gradients, raw; reading multiplies by each segment's coefficient.</summary>
    Field,

    /// <summary>A state: it lasts from step to step.</summary>
    State,

    /// <summary>What control flow changes within a step.</summary>
    Variable,

    /// <summary>A value that outlives its kernel.</summary>
    Temporary,
}
