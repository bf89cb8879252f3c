using System.Collections.Generic;

namespace Dsl.Parser.Binding;

/// <summary>
/// What an attempt puts back when it is rejected: where players stand, states and windows, all that lasts of bases, and
/// the vector states of bases.
/// </summary>
public sealed record BoundRestoring(
    IReadOnlyList<Space> Points,
    IReadOnlyList<BoundState> States,
    IReadOnlyList<BoundBase> Bases,
    IReadOnlyList<BoundBase> StatesOfBases)
{
    /// <summary>Nothing is named: all that lasts of the instance and of those that it steps.</summary>
    public bool IsEverything { get; init; }
}
