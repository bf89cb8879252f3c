using Dsl.Cli.Output;

namespace Dsl.Cli.Reports;

/// <summary>What was found, for people and for MSBuild; the last line counts it.</summary>
internal static class TextReport
{
    public static void Write(Shell shell, Findings findings)
    {
        foreach (var finding in findings.All)
        {
            new DiagnosticWriter(shell.Complaints, finding.Files, new Ink(shell.Colors)).Write(finding.Diagnostic);
        }

        var counts = $"{Count.Of(findings.Files.Count, "file")}, {Count.Of(findings.Errors, "error")}, {Count.Of(findings.Warnings, "warning")}";
        var suggestions = findings.Suggestions == 0 ? "" : $", {Count.Of(findings.Suggestions, "suggestion")}";
        (findings.Errors == 0 ? shell.Result : shell.Complaints).WriteLine(counts + suggestions);
    }
}
