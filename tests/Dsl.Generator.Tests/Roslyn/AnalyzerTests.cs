using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Dsl.Generator.Roslyn;
using Dsl.Parser.Diagnostics;
using Microsoft.CodeAnalysis;
using Diagnostic = Microsoft.CodeAnalysis.Diagnostic;
using Severity = Dsl.Parser.Diagnostics.Severity;

namespace Dsl.Generator.Tests.Roslyn;

/// <summary>What an editor is told of .mmx files while one types.</summary>
public sealed class AnalyzerTests
{
    private const string Rules =
        """
        rule Descend(lr: real = 0.1, unused: real = 1) on z {
          let forgotten = 1
          z <- z - lr * field
        }
        """;

    private const string Optimizers = "optimizer Good = Descend(lr: 0.2)\noptimizer Bad = Descend(lrr: 0.2)\n";

    [Fact]
    public async Task Each_file_is_told_what_is_wrong_in_it_to_the_column()
    {
        var said = await Project().Analyze();

        Assert.Equal(
            [
                "nets/optimizers.mmx (1,24)-(1,27) Error MMX3002",
                "rules.mmx (0,29)-(0,35) Warning MMX4001",
                "rules.mmx (1,6)-(1,15) Warning MMX4002",
            ],
            said.Select(Shown));
        Assert.Equal("`forgotten` is never used. Use it or remove it.", said[2].GetMessage());
        Assert.Equal(Rules.IndexOf("forgotten"), said[2].Location.SourceSpan.Start);
    }

    [Fact]
    public async Task A_file_that_is_asked_about_alone_is_checked_with_all_others()
    {
        var said = await Project().Analyze("nets/optimizers.mmx");

        Assert.Equal(["nets/optimizers.mmx (1,24)-(1,27) Error MMX3002"], said.Select(Shown));
    }

    [Fact]
    public async Task Files_that_are_not_ours_and_files_that_are_included_twice_change_nothing()
    {
        var said = await Project().Write("notes.txt", "rule").Write("./rules.mmx", Rules).Analyze();

        Assert.Equal(3, said.Length);
    }

    [Theory]
    [InlineData(ReportDiagnostic.Error, "Error")]
    [InlineData(ReportDiagnostic.Warn, "Warning")]
    [InlineData(ReportDiagnostic.Info, "Info")]
    [InlineData(ReportDiagnostic.Suppress, null)]
    public async Task Advice_is_as_severe_as_a_project_or_a_globalconfig_says(ReportDiagnostic severity, string? expected)
    {
        var bySaying = await Project().Say("MMX4002", severity).Analyze("rules.mmx");
        var byConfig = await Project().Configure("MMX4002", severity).Analyze("rules.mmx");

        Assert.Equal(expected, SeverityOf("MMX4002", bySaying));
        Assert.Equal(expected, SeverityOf("MMX4002", byConfig));
        Assert.Equal("Warning", SeverityOf("MMX4001", byConfig));
    }

    [Fact]
    public async Task An_error_is_an_error_whatever_is_said_of_it()
    {
        var bySaying = await Project().Say("MMX3002", ReportDiagnostic.Suppress).Analyze("nets/optimizers.mmx");
        var byConfig = await Project().Configure("MMX3002", ReportDiagnostic.Suppress).Analyze("nets/optimizers.mmx");

        Assert.Equal(("Error", "Error"), (SeverityOf("MMX3002", bySaying), SeverityOf("MMX3002", byConfig)));
    }

    [Fact]
    public async Task The_generator_says_the_same_errors_and_no_advice()
    {
        var run = new EditedProject().Write("rules.mmx", Rules).Write("nets/optimizers.mmx", Optimizers).Run();
        var errors = (await Project().Analyze()).Where(said => said.Severity == DiagnosticSeverity.Error);

        Assert.Equal(errors.Select(said => said.ToString()), run.Diagnostics.Select(said => said.ToString()));
    }

    [Fact]
    public void Every_code_is_announced_with_its_title_its_page_and_its_severity()
    {
        var announced = new MmxAnalyzer().SupportedDiagnostics;

        Assert.Equal(
            Catalogue.All.Select(known => (known.Code, known.Title, known.Page, known.Severity == Severity.Error)),
            announced.Select(known => (
                known.Id, known.Title.ToString(), known.HelpLinkUri, known.DefaultSeverity == DiagnosticSeverity.Error)));
        Assert.All(Catalogue.All, known => Assert.True(System.IO.File.Exists(Repository.PathTo(known.Page))));
    }

    private static AnalyzedProject Project() =>
        new AnalyzedProject().Write("rules.mmx", Rules).Write("nets/optimizers.mmx", Optimizers);

    private static string? SeverityOf(string code, IEnumerable<Diagnostic> said) =>
        said.SingleOrDefault(each => each.Id == code)?.Severity.ToString();

    private static string Shown(Diagnostic said)
    {
        var place = said.Location.GetLineSpan();
        return $"{place.Path[EditedProject.Folder.Length..]} {place.Span} {said.Severity} {said.Id}";
    }
}
