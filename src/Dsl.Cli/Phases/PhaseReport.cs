using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dsl.Cli.Output;

namespace Dsl.Cli.Phases;

/// <summary>A map for people: how much of it is what.</summary>
internal static class PhaseReport
{
    public static void Write(TextWriter output, PhaseMap map)
    {
        var cells = map.Cells.ToList();
        var below = map.Radius.SelectMany(row => row).Count(radius => radius < 1);
        var unknowns = map.Radius.SelectMany(row => row).Count(double.IsNaN);
        output.WriteLine($"{map.Optimizer} on {map.Game}, {Said(map.X)}, {Said(map.Y)}");
        output.WriteLine();
        string[][] known =
        [
            ["converge", $"{cells.Count(cell => cell == Behavior.Converges)}"],
            ["oscillate", $"{cells.Count(cell => cell == Behavior.Oscillates)}"],
            ["diverge", $"{cells.Count(cell => cell == Behavior.Diverges)}"],
            ["spectral radius below 1", $"{below}"],
        ];
        string[][] unknown = unknowns == 0 ? [] : [["spectral radius not known", $"{unknowns}"]];
        TextTable.Write(output, 1, ["of the runs", Count.Of(cells.Count, "cell")], [.. known, .. unknown]);
    }

    private static string Said(Varied varied) =>
        $"{varied.Path} from {Numerals.Whole(varied.From)} to {Numerals.Whole(varied.To)}";
}

/// <summary>A map for scripts: `radius` and `behavior` are lists of rows, one for each value of `y`.</summary>
internal sealed record JsonPhases(
    string Optimizer,
    string Game,
    JsonVaried X,
    JsonVaried Y,
    IReadOnlyList<IReadOnlyList<double>> Radius,
    IReadOnlyList<IReadOnlyList<Behavior>> Behavior)
{
    public static JsonPhases Of(PhaseMap map) =>
        new(map.Optimizer, map.Game, JsonVaried.Of(map.X), JsonVaried.Of(map.Y), map.Radius, map.Behavior);
}

/// <summary>A number that is varied, and its values.</summary>
internal sealed record JsonVaried(string Path, IReadOnlyList<double> Values)
{
    public static JsonVaried Of(Varied varied) => new(varied.Path, varied.Values);
}
