using System;

namespace Dsl.Generator.Scheduling.Costs;

/// <summary>What a stretch of a schedule costs each time that it is gone through.</summary>
internal sealed record StepCost
{
    public static readonly StepCost Nothing = new();

    /// <summary>How often the game is asked.</summary>
    public double Evaluations { get; init; }

    /// <summary>How often a sample is drawn.</summary>
    public double Samples { get; init; }

    /// <summary>How often the host has to know a number that comes of vectors or of the game, to go on.</summary>
    public double Synchronisations { get; init; }

    /// <summary>What kernels read and write.</summary>
    public Traffic Moved { get; init; } = Traffic.None;

    /// <summary>What the game clears before it answers.</summary>
    public Traffic Cleared { get; init; } = Traffic.None;

    public StepCost Plus(StepCost other) => new()
    {
        Evaluations = Evaluations + other.Evaluations,
        Samples = Samples + other.Samples,
        Synchronisations = Synchronisations + other.Synchronisations,
        Moved = Moved.Plus(other.Moved),
        Cleared = Cleared.Plus(other.Cleared),
    };

    public StepCost Times(double times) => new()
    {
        Evaluations = Evaluations * times,
        Samples = Samples * times,
        Synchronisations = Synchronisations * times,
        Moved = Moved.Times(times),
        Cleared = Cleared.Times(times),
    };

    /// <summary>Of two ways the dearer one, whatever it is that is counted.</summary>
    public StepCost Dearer(StepCost other) => new()
    {
        Evaluations = Math.Max(Evaluations, other.Evaluations),
        Samples = Math.Max(Samples, other.Samples),
        Synchronisations = Math.Max(Synchronisations, other.Synchronisations),
        Moved = Moved.Dearer(other.Moved),
        Cleared = Cleared.Dearer(other.Cleared),
    };

    /// <summary>The same where somebody else asks the game, or draws, for it.</summary>
    public StepCost Answered(bool alsoDrawn) => this with
    {
        Evaluations = 0,
        Cleared = Traffic.None,
        Samples = alsoDrawn ? 0 : Samples,
    };
}
