using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Dsl.Generator.Scheduling.Costs;

/// <summary>What an optimizer costs, in words: a line what a step costs, a line a kernel, and what was assumed.</summary>
public static class CostLines
{
    public static IEnumerable<string> Of(OptimizerCosts costs) =>
    [
        $"a step{(costs.MayBeMore ? ", at least" : "")}: {Asked(costs)}, {Bytes(costs)} a parameter in float{Cleared(costs)}",
        $"vectors kept: {costs.StateVectors} of state, {costs.TemporaryVectors} within a step; "
            + $"the host waits for {Times(costs.HostSynchronisations, "number")}",
        .. costs.Kernels.Select(kernel => Line(kernel, costs.BytesPerParameterPerStepOf.Count)),
        .. costs.Assumptions.Select(assumption => $"counted as if {assumption}"),
    ];

    private static string Asked(OptimizerCosts costs) =>
        $"{Times(costs.EvaluationsPerStep, "evaluation")}, {Times(costs.SamplesPerStep, "sample")}";

    private static string Bytes(OptimizerCosts costs)
    {
        var each = costs.BytesPerParameterPerStepOf;
        return each.Values.Distinct().Count() == 1
            ? $"{Number(costs.BytesPerParameterPerStep)} bytes"
            : string.Join(", ", each.Select(player => $"{Number(player.Value)} bytes of {player.Key}"));
    }

    private static string Cleared(OptimizerCosts costs) => costs.ClearedBytesPerParameterPerStep == 0 ? ""
        : $", and {Number(costs.ClearedBytesPerParameterPerStep)} that the game clears";

    private static string Line(KernelCost kernel, int players) =>
        $"{kernel.Name}{Of(kernel, players)}{Repeated(kernel.TimesPerStep)}: {Moves(kernel)}; {kernel.BytesPerParameter} bytes; "
        + $"ends where {kernel.Reason}";

    private static string Of(KernelCost kernel, int players) =>
        kernel.Players.Count == players ? "" : $" of {string.Join(", ", kernel.Players)}";

    private static string Repeated(double times) => times switch
    {
        0 => ", not counted",
        1 => "",
        _ => $", {Number(times)} times",
    };

    private static string Moves(KernelCost kernel) => string.Join("; ", [
        .. kernel.Reads.Count == 0 ? (string[])[] : [$"reads {Names(kernel.Reads)}"],
        .. kernel.Writes.Count == 0 ? (string[])[] : [$"writes {Names(kernel.Writes)}"],
    ]);

    private static string Names(IReadOnlyList<string> names) => string.Join(", ", Runs(names));

    /// <summary>All of a window's vectors are said by the first and the last.</summary>
    private static IEnumerable<string> Runs(IReadOnlyList<string> names) => names
        .GroupBy(name => name.EndsWith("]", System.StringComparison.Ordinal) ? name.Substring(0, name.LastIndexOf('[')) : name)
        .Select(run => run.Count() < 3 ? string.Join(", ", run) : $"{run.First()}…{run.Last().Substring(run.Key.Length)}");

    private static string Times(double count, string what) =>
        count == 0 ? $"no {what}" : $"{Number(count)} {what}{(count == 1 ? "" : "s")}";

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
