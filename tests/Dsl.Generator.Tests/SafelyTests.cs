using System.Linq;
using Dsl.Parser;
using Dsl.Parser.Text;

namespace Dsl.Generator.Tests;

/// <summary>Bugs of the compiler, as its hosts see them.</summary>
public sealed class SafelyTests
{
    [Fact]
    public void An_exception_in_the_compiler_is_one_complaint_that_names_the_file()
    {
        var impossible = new ParsedFile(new SourceFile("x.mmx", ""), null!, default);

        var complaint = Assert.Single(Safely.Check([impossible]).Diagnostics);

        Assert.Equal("MMX9001", complaint.Code);
        Assert.Equal("x.mmx", complaint.Place.Path);
        Assert.DoesNotContain("\n", complaint.Message);
    }

    [Fact]
    public void An_exception_in_a_single_optimizer_names_the_optimizer()
    {
        const string Text = "rule Stay() on z { z <- z - field }\noptimizer Still = Stay()";
        var file = Safely.Parse(new SourceFile("x.mmx", Text));
        var slice = Safely.Check([file]).Slices.Single();

        var outcome = Safely.Compile(slice with { Reached = new([null!]) });

        Assert.Contains("`Still`", outcome.Failure!.Message);
    }
}
