using System.Linq;
using Dsl.Cli.Output;

namespace Dsl.Cli.Reports;

/// <summary>What was found, for people and for MSBuild; the last line counts it.</summary>
internal static class TextReport
{
    public static void Write(Shell shell, Findings findings)
    {
        WriteEach(shell, findings);
        (findings.Errors == 0 ? shell.Result : shell.Complaints).WriteLine(Counted(findings));
    }

    /// <summary>All of them, not counted.</summary>
    public static void WriteEach(Shell shell, Findings findings)
    {
        foreach (var program in findings.All.GroupBy(finding => finding.Files))
        {
            var writer = new DiagnosticWriter(shell.Complaints, program.Key, new Ink(shell.Colors));
            program.ToList().ForEach(finding => writer.Write(finding.Diagnostic));
        }
    }

    private static string Counted(Findings findings)
    {
        var counts = string.Join(", ",
            Count.Of(findings.Files.Count, "file"),
            Count.Of(findings.Errors, "error"),
            Count.Of(findings.Warnings, "warning"));
        return findings.Suggestions == 0 ? counts : $"{counts}, {Count.Of(findings.Suggestions, "suggestion")}";
    }
}
