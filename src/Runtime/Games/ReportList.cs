using System;
using System.Collections.Generic;
using System.Linq;
using Mmx.Memory;

namespace Mmx.Games;

/// <summary>All reports of an optimizer's machines, by their paths, in the order in which the machines were made.</summary>
internal sealed class ReportList(Layout layout)
{
    private readonly List<(string Path, Func<double> Value)> _reports = [];

    /// <summary>The reports as they are now.</summary>
    public IEnumerable<Report> Now => _reports.Select(report => new Report(report.Path, report.Value()));

    public void Add(string path, Func<double> value) => _reports.Add((path, value));

    /// <summary>A number for each of some players.</summary>
    public ReportedNumbers Add(string path, Players players, Func<int, double> valueAt)
    {
        var names = new Dictionary<string, int>();
        foreach (var player in players)
        {
            names.Add(layout.Players[player].Name, player);
        }

        return AddEach(path, names, valueAt);
    }

    /// <summary>A number for each tensor of some players.</summary>
    public ReportedNumbers AddByTensor(string path, Players players, Func<int, double> valueAt) => AddEach(
        path,
        layout.Segments.Where(segment => players.Contains(segment.Player)).ToDictionary(
            segment => $"{layout.Players[segment.Player].Name}.{segment.Name}", segment => segment.Index),
        valueAt);

    private ReportedNumbers AddEach(string path, Dictionary<string, int> names, Func<int, double> valueAt)
    {
        foreach (var (name, number) in names)
        {
            Add($"{path}.{name}", () => valueAt(number));
        }

        return new ReportedNumbers(names, valueAt);
    }
}
