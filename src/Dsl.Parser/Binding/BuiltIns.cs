using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Binding;

/// <summary>The functions that the language has by name.</summary>
internal static class BuiltIns
{
    private static readonly Dictionary<string, (Operation Operation, int Operands)> Elementwise =
        Operations.ByName.ToDictionary(entry => entry.Name, entry => (entry.Operation, entry.Operands));

    private static readonly Dictionary<string, (Reduction Reduction, int Operands)> Reductions = new()
    {
        ["dot"] = (Reduction.Dot, 2),
        ["norm"] = (Reduction.Norm, 1),
        ["sum"] = (Reduction.Sum, 1),
        ["mean"] = (Reduction.Mean, 1),
        ["largest"] = (Reduction.Largest, 1),
        ["smallest"] = (Reduction.Smallest, 1),
        ["all"] = (Reduction.All, 1),
        ["any"] = (Reduction.Any, 1),
        ["finite"] = (Reduction.Finite, 1),
    };

    private static readonly string[] OfWindows = ["lstsq", "condition", "differences"];

    private static readonly string[] Draws = ["uniform", "normal"];

    private static readonly string[] Projections = ["simplex"];

    public static IEnumerable<string> Names =>
        Elementwise.Keys.Concat(Reductions.Keys).Concat(OfWindows).Concat(Draws).Concat(Projections);

    public static bool Knows(string name) =>
        Elementwise.ContainsKey(name) || Reductions.ContainsKey(name) || OfWindows.Contains(name) || Draws.Contains(name)
        || Projections.Contains(name);

    public static bool IsElementwise(string name, out (Operation Operation, int Operands) found) =>
        Elementwise.TryGetValue(name, out found);

    public static bool IsReduction(string name, out (Reduction Reduction, int Operands) found) =>
        Reductions.TryGetValue(name, out found);
}
