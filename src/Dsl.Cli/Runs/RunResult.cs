using System.Collections.Generic;
using System.Text.Json.Serialization;
using Dsl.Cli.Output;

namespace Dsl.Cli.Runs;

/// <summary>How a run ended.</summary>
internal enum Ending
{
    /// <summary>The field's norm came down to the tolerance.</summary>
    Converged,

    /// <summary>The players went away, further than anybody comes back from.</summary>
    Diverged,

    /// <summary>A rule ended it.</summary>
    Stopped,

    /// <summary>All steps were made.</summary>
    Budget,
}

/// <summary>What was seen between two steps; who has no loss is not among the losses.</summary>
internal sealed record Sight(
    long Step,
    long Evaluations,
    double FieldNorm,
    ByName<double> Loss,
    ByName<double[]> Point);

/// <summary>All that came of a run.</summary>
internal sealed record RunResult(
    string Optimizer,
    string Game,
    IReadOnlyDictionary<string, object> Parameters,
    Ending Outcome,
    long Steps,
    long Evaluations,
    double Seconds,
    IReadOnlyDictionary<string, object> Reports,
    IReadOnlyList<Sight> Trajectory)
{
    /// <summary>The norm of the field where the run ended.</summary>
    [JsonIgnore]
    public double FieldNorm => Trajectory[^1].FieldNorm;
}

/// <summary>How long a run may be, when it is over, and how often it is looked at.</summary>
internal sealed record RunLimits(long Steps, double Tolerance, long Every)
{
    /// <summary>How far a run is.</summary>
    public string Said(long step, double norm) => $"step {step} of {Steps}, norm(field) {Numerals.Short(norm)}";
}
