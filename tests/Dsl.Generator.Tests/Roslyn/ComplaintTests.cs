using System.Linq;
using Microsoft.CodeAnalysis;

namespace Dsl.Generator.Tests.Roslyn;

/// <summary>What a build says of wrong .mmx files.</summary>
public sealed class ComplaintTests
{
    private const string Fine = "rule Descend(lr: real = 0.01) on z {\n  z <- z - lr * field\n}\n";

    [Fact]
    public void A_complaint_stands_at_its_place_in_the_mmx_file()
    {
        var wrong = Fine.Replace("lr * field", "lrr * field") + "optimizer O = Descend()";
        var run = new EditedProject().Write("sub/x.mmx", wrong).Run();

        var complaint = Assert.Single(run.Diagnostics, each => each.Severity == DiagnosticSeverity.Error);
        var place = complaint.Location.GetLineSpan();
        Assert.Equal(EditedProject.Folder + "sub/x.mmx", place.Path);
        Assert.Equal("(1,11)-(1,14)", place.Span.ToString());
        Assert.StartsWith("MMX1", complaint.Id);
        Assert.Contains("`lrr`", complaint.GetMessage());
        Assert.Contains("`lr`", complaint.GetMessage());
    }

    [Fact]
    public void An_optimizer_with_errors_has_no_source_and_the_others_have_theirs()
    {
        const string Optimizers = "optimizer Good = Descend()\noptimizer Bad = Nonsense()";
        var run = new EditedProject().Write("x.mmx", Fine + Optimizers).Run();

        Assert.Equal(["Good.g.cs"], run.Texts().Keys);
        Assert.Single(run.Diagnostics);
    }

    [Fact]
    public void A_complaint_that_is_mended_goes_away()
    {
        var project = new EditedProject().Write("x.mmx", Fine + "optimizer O = Nonsense()");
        Assert.NotEmpty(project.Run().Diagnostics);

        Assert.Empty(project.Write("x.mmx", Fine + "optimizer O = Descend()").Run().Diagnostics);
    }

    [Fact]
    public void A_complaint_moves_with_its_text()
    {
        var project = new EditedProject().Write("x.mmx", "optimizer O = Nonsense()");
        Assert.Equal(0, LineOfOnly(project.Run()));

        Assert.Equal(2, LineOfOnly(project.Write("x.mmx", "\n\noptimizer O = Nonsense()").Run()));
    }

    [Fact]
    public void A_project_without_mmx_files_has_neither_sources_nor_complaints()
    {
        var run = new EditedProject().WriteCSharp("class Alone;").Run();

        Assert.Empty(run.GeneratedSources);
        Assert.Empty(run.Diagnostics);
        Assert.Null(run.Exception);
    }

    [Fact]
    public void No_path_of_the_machine_is_in_the_sources()
    {
        var run = new EditedProject().Write("sub/x.mmx", Fine + "optimizer O = Descend()").Run();

        var text = Assert.Single(run.Texts().Values);
        Assert.Contains("sub/x.mmx", text);
        Assert.DoesNotContain("somewhere", text);
    }

    [Fact]
    public void A_file_that_the_project_includes_twice_counts_once()
    {
        const string Text = Fine + "optimizer O = Descend()";
        var run = new EditedProject().Write("x.mmx", Text).Write("./x.mmx", Text).Run();

        Assert.Empty(run.Diagnostics);
        Assert.Equal(["O.g.cs"], run.Texts().Keys);
    }

    private static int LineOfOnly(GeneratorRunResult run) =>
        Assert.Single(run.Diagnostics).Location.GetLineSpan().StartLinePosition.Line;
}
