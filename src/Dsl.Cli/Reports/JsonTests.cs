using System.Collections.Generic;
using System.Linq;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Reports;

/// <summary>What came of claims, for scripts. Its properties are those of the JSON object.</summary>
internal sealed record JsonTests(int Claims, int Lines, int Failed, double Seconds, IReadOnlyList<JsonTest> Results)
{
    public static JsonTests Of(TestReport report) =>
        new(report.Claims, report.Lines.Count, report.Failed, report.Seconds, [.. report.Lines.Select(JsonTest.Of)]);
}

/// <summary>A line of a claim; what is measured is "NaN" where the condition compares nothing.</summary>
internal sealed record JsonTest(
    string Claim,
    string Path,
    int Line,
    int Column,
    string Text,
    bool Holds,
    string Says,
    long Steps,
    int Succeeded,
    double Measured,
    double Bound,
    double Seconds)
{
    public static JsonTest Of(TestedLine line) => new(
        line.Claim,
        line.Path.Replace('\\', '/'),
        line.Place.Line,
        line.Place.Column,
        line.Verdict.Line,
        line.Verdict.Holds,
        line.Verdict.Text,
        line.Verdict.Steps,
        line.Verdict.Succeeded,
        line.Verdict.Measured,
        line.Verdict.Bound,
        line.Seconds);
}
