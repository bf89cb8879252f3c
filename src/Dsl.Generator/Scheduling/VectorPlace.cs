using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// A stretch of memory that a vector lies in: the game's point or gradients, a vector of the arena, or one of a window's.
/// </summary>
public sealed class VectorPlace(PlaceKind kind, string name, Space space)
{
    public PlaceKind Kind { get; } = kind;

    /// <summary>What it is called; of two vectors of one name the second gets a number.</summary>
    public string Name { get; set; } = name;

    public Space Space { get; } = space;

    /// <summary>The cell that it is the place of; null of what is no cell.</summary>
    public IrCell? Cell { get; init; }

    /// <summary>Which vector of the instance's part of the arena it is; temporaries may share one.</summary>
    public int Index { get; set; } = -1;

    /// <summary>The window that it is a place of.</summary>
    public IrCell? Window { get; init; }

    /// <summary>Which of the window's places.</summary>
    public IrValue? Position { get; init; }

    /// <summary>Whether what is written to the other may be written here: the window's next place may be any of it.</summary>
    public bool MayBe(VectorPlace other) => other == this || (other.Kind, Kind) switch
    {
        (PlaceKind.Next, PlaceKind.Element or PlaceKind.Written) or (PlaceKind.Element or PlaceKind.Written, PlaceKind.Next) =>
            other.Window == Window,
        (PlaceKind.Element, PlaceKind.Element) => false,
        _ => other.Kind == Kind && other.Index == Index && other.Window == Window && other.Cell == Cell,
    };

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

    /// <summary>A state of an instance below, in that one's part of the arena.</summary>
    StateBelow,

    /// <summary>What control flow changes within a step.</summary>
    Variable,

    /// <summary>A value that outlives its kernel.</summary>
    Temporary,

    /// <summary>A vector of a window.</summary>
    Element,

    /// <summary>Where a window's next vector goes.</summary>
    Next,

    /// <summary>Where the vector lies that was last written to go into a window, whether it was pushed or not.</summary>
    Written,
}
