using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Parser.Tests.Binding;

/// <summary>Advice: the program means something, but perhaps not what was meant.</summary>
public sealed class AdviceTests
{
    [Theory]
    [InlineData("MMX4001", "rule R(«lr»: real) on z { z <- z - field }")]
    [InlineData("MMX4001", "rule R(«base»: rule) = SimGda")]
    [InlineData("MMX4002", "rule R() on z { let «a» = field  z <- z - field }")]
    [InlineData("MMX4002", "rule R() on z { var «a» = 1  a <- 2  z <- z - field }")]
    [InlineData("MMX4003", "rule R() on z { state «m»: z  m <- field  z <- z - field }")]
    [InlineData("MMX4004", "rule R() on z { z <- 0 } optimizer «O» = R")]
    [InlineData("MMX4005", "rule R() on (min x, max y) { x <- x - field.x } optimizer O for (min g, max «d») = R")]
    [InlineData("MMX4005", "optimizer O for (min g, max «d») = alternating(g: SimGda)")]
    [InlineData("MMX4001", "game G(«a»: real) on (min x) { loss x * x }")]
    [InlineData("MMX4002", "game G() on (min x) { data «c»: real = 1  loss x * x }")]
    [InlineData("MMX4002", "game G() on (min x) { let «r» = x  loss x * x }")]
    [InlineData("MMX4101", "game G() on (min x, max «y») { let r = x * x  loss r }")]
    [InlineData("MMX4006", "rule R(lr: real) on z { z <- «z + lr * field» }")]
    [InlineData("MMX4006", "rule R(lr: real) on z { z <- «z + lr / 2 * field» }")]
    [InlineData("MMX4006", "rule R(lr: real) on (min x, max y) { x <- x - lr * field.x  y <- «y + lr * field.y» }")]
    public void Advice_stands_where_it_is_wanted(string code, string source)
    {
        var expected = Marked.In(source);

        var found = Programs.Of(expected.Text).Diagnostics;

        Assert.All(found, advice => Assert.Equal((code, Severity.Warning), (advice.Code, advice.Severity)));
        Assert.Equal((expected.Start, expected.End), (found[0].Place.Start, found[0].Place.End));
    }

    [Theory]
    [InlineData("rule R(lr: real) on z { z <- z + lr * -field }")]
    [InlineData("rule R(lr: real) on z { state d: z  d <- field - d  z <- z + lr * d }")]
    [InlineData("rule R(lr: real) on z { z <- z - 2 * lr * field + lr * field(z + field) }")]
    [InlineData("rule R(lr: real = 1) on z { step SimGda(lr: lr) }")]
    [InlineData("fn f(a, b) = a")]
    public void There_is_no_advice_on_what_may_well_be_meant(string source) =>
        Assert.Empty(Programs.Of(source).Diagnostics);

    [Fact]
    public void There_is_no_advice_on_a_rule_that_is_wrong()
    {
        var codes = Programs.Of("rule R(lr: real) on z { let a = 1  z <- z - unknown }").Diagnostics.Select(found => found.Code);

        Assert.Equal(["MMX1001"], codes);
    }

    [Fact]
    public void There_is_no_advice_on_a_rule_that_could_not_be_read_whole()
    {
        var codes = Programs.Of("rule R(lr: real) on z { z <- z - lr * * field }").Diagnostics.Select(found => found.Code[..4]);

        Assert.Equal(["MMX0"], codes);
    }
}
