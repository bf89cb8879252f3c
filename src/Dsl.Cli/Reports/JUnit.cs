using System.Globalization;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Reports;

/// <summary>What came of claims as build servers read it: a claim is a suite, and its lines are the cases.</summary>
internal static class JUnit
{
    public static string Of(TestReport report)
    {
        var root = new XElement(
            "testsuites",
            new XAttribute("name", "mmx test"),
            new XAttribute("tests", report.Lines.Count),
            new XAttribute("failures", report.Failed),
            Time(report.Seconds),
            report.Lines.GroupBy(line => (line.Path, line.Claim)).Select(claim => Suite(claim.Key.Claim, [.. claim])));
        return new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n").Append(root).Append('\n').ToString();
    }

    private static XElement Suite(string claim, TestedLine[] lines) => new(
        "testsuite",
        new XAttribute("name", Printable(claim)),
        new XAttribute("tests", lines.Length),
        new XAttribute("failures", lines.Count(line => !line.Verdict.Holds)),
        Time(lines.Sum(line => line.Seconds)),
        lines.Select(Case));

    private static XElement Case(TestedLine line) => new(
        "testcase",
        new XAttribute("name", Printable(line.Verdict.Line)),
        new XAttribute("classname", Printable(line.Claim)),
        new XAttribute("file", line.Path),
        new XAttribute("line", line.Place.Line),
        Time(line.Seconds),
        line.Verdict.Holds ? null : new XElement("failure", new XAttribute("message", Printable(line.Verdict.Text))));

    private static XAttribute Time(double seconds) =>
        new("time", seconds.ToString("0.000", CultureInfo.InvariantCulture));

    // XML has no words for most control characters.
    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
