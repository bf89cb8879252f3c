using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Mmx.Games;

namespace Dsl.Cli.Runs;

/// <summary>
/// What the rules of an optimizer report, by paths spelled as those of its parameters: `base.size.G` is C#'s
/// `Base.size.G`. A truth is one.
/// </summary>
internal static class Reported
{
    public static IReadOnlyDictionary<string, object> By(object optimizer, IEnumerable<Report> reports) =>
        reports.Select(report => Spelled(optimizer, report.Path, report.Value)).ToDictionary();

    private static KeyValuePair<string, object> Spelled(object machine, string path, double value)
    {
        if (path.Split('.', 2) is [var part, var rest] && Hyperparameters.Below(machine, part) is { } below)
        {
            var (inner, found) = Spelled(below, rest, value);
            return KeyValuePair.Create($"{Hyperparameters.InWords(part)}.{inner}", found);
        }

        return KeyValuePair.Create<string, object>(path, IsTruth(machine, path) ? value != 0 : value);
    }

    private static bool IsTruth(object machine, string name) => machine.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Any(property => property.PropertyType == typeof(bool)
            && property.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
