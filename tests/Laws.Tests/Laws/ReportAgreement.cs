using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Mmx.Games;
using Oracle.Games;
using Oracle.Values;

namespace Laws.Tests.Laws;

/// <summary>Whether reports say what the oracle reports; what no step has reached is 0.</summary>
internal static class ReportAgreement
{
    public static string? Difference(IEnumerable<Reported> expected, IEnumerable<Report> actual, Layout layout, double tolerance)
    {
        var wanted = expected.SelectMany(reported => Entries(reported, layout)).ToDictionary(entry => entry.Path, entry => entry.Value);
        var got = actual.ToList();
        var missing = wanted.Keys.Except(got.Select(report => report.Path)).FirstOrDefault();
        return missing is null
            ? got.Select(report => Difference(wanted.GetValueOrDefault(report.Path), report, tolerance)).FirstOrDefault(said => said is not null)
            : $"nothing is reported as {missing}";
    }

    private static string? Difference(double expected, Report report, double tolerance) =>
        expected.Equals(report.Value) || Math.Abs(expected - report.Value) <= tolerance * Math.Max(1, Math.Abs(expected))
            ? null
            : $"{report.Path}: expected {expected:R}, got {report.Value:R}";

    private static IEnumerable<(string Path, double Value)> Entries(Reported reported, Layout layout) => reported.Grain switch
    {
        Grain.Whole => [(reported.Path, Real(reported.Value.At(0, 0)))],
        Grain.Player => Enumerable.Range(reported.Space.First, reported.Space.Count)
            .Select(player => ($"{reported.Path}.player{player}", Real(reported.Value.At(player, -1)))),
        _ =>
            from tensor in layout.Tensors
            where reported.Space.Contains(Space.Of(tensor.Player))
            let name = $"player{tensor.Player}.tensor{tensor.Number - layout.Of(tensor.Player).First().Number}"
            select ($"{reported.Path}.{name}", Real(reported.Value.At(tensor.Player, tensor.Number))),
    };

    private static double Real(object? cell) => cell is bool truth ? (truth ? 1 : 0) : Convert.ToDouble(cell);
}
