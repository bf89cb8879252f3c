using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Parser.Tests.Binding;

/// <summary>Advice that a comment allows not to follow.</summary>
public sealed class AllowanceTests
{
    private const string Allow = "// mmx: allow MMX4006 because the baseline is to lose";

    [Theory]
    [InlineData("  " + Allow + "\n  z <- z + lr * field")]
    [InlineData("  z <- z + lr * field " + Allow)]
    [InlineData("  //  mmx: allow MMX4006 because why not  \n\n  // a word more\n  z <- z + lr * field")]
    [InlineData(Allow + "\n  // mmx: allow MMX4002 because it is to be read one day\n  let a = 1  z <- z + lr * field")]
    public void What_is_allowed_is_not_said(string body) => Assert.Empty(Said(body));

    [Theory]
    [InlineData("  z <- z + lr * field\n  " + Allow, "MMX4006 2", "MMX4404 3")]
    [InlineData("  " + Allow + "\n  let a = 1\n  z <- z + a * lr * field", "MMX4404 2", "MMX4006 4")]
    [InlineData("  z <- z - lr * field " + Allow, "MMX4404 2")]
    [InlineData("  // mmx: allow MMX4404 because of this\n  z <- z - lr * field " + Allow, "MMX4404 2", "MMX4404 3")]
    public void What_allows_nothing_is_said_and_what_is_advised_too(string body, params string[] said) =>
        Assert.Equal(said, Said(body));

    [Theory]
    [InlineData("MMX4401", "«// mmx:»")]
    [InlineData("MMX4401", "«// mmx: allow MMX4006»")]
    [InlineData("MMX4401", "«// mmx: allow MMX4006 because»")]
    [InlineData("MMX4401", "«// mmx: allow MMX4006 since it is to lose»")]
    [InlineData("MMX4401", "«// mmx: allow because it is to lose»")]
    [InlineData("MMX4402", "«// mmx: allow MMX406 because it is to lose»")]
    [InlineData("MMX4402", "«// mmx: allow everything because it is to lose»")]
    [InlineData("MMX4403", "«// mmx: allow MMX2001 because it is to lose»")]
    [InlineData("MMX4404", "«// mmx: allow MMX4002 because it is to lose»")]
    public void What_cannot_be_allowed_so_is_advised_on(string code, string comment)
    {
        var marked = Marked.In($"rule R(lr: real) on z {{ {comment}\n z <- z - lr * field }}");

        var found = Assert.Single(Programs.Of(marked.Text).Diagnostics);

        Assert.Equal((code, Severity.Warning), (found.Code, found.Severity));
        Assert.Equal((marked.Start, marked.End), (found.Place.Start, found.Place.End));
    }

    [Theory]
    [InlineData("  /// mmx: allow nothing\n  z <- z - lr * field")]
    [InlineData("  // mmx is a language\n  z <- z - lr * field")]
    public void Other_comments_allow_nothing_and_are_not_spoken_of(string body) => Assert.Empty(Said(body));

    [Fact]
    public void An_error_is_never_allowed_and_advice_that_waits_for_it_is_not_missed()
    {
        Assert.Equal(["MMX1001 3"], Said("  " + Allow + "\n  z <- z + nothing * lr * field"));
    }

    [Fact]
    public void An_allowance_is_of_its_own_file()
    {
        const string Climb = "on z {\n  z <- z + field\n}";
        var allowed = ("a.mmx", "rule A " + Climb.Replace("+ field", "+ field " + Allow));

        var found = Programs.Of(allowed, ("b.mmx", "rule B " + Climb)).Diagnostics;

        Assert.Equal(["b.mmx MMX4006"], found.Select(each => $"{each.Place.Path} {each.Code}"));
    }

    private static string[] Said(string body)
    {
        var program = Programs.Of($"rule R(lr: real) on z {{\n{body}\n}}");
        return [.. program.Diagnostics.Select(found => $"{found.Code} {found.Place.Line}")];
    }
}
