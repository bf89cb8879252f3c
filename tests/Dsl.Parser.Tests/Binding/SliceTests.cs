using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Parser.Tests.Binding;

/// <summary>An optimizer's output is a function of its slice: what changes one, and what does not.</summary>
public sealed class SliceTests
{
    private const string Rule = "rule R(lr: real = 1) on z { z <- z - lr * field }";

    private const string Optimizer = "optimizer O for (min g, max d) = Lookahead(base: R)";

    [Theory]
    [InlineData("// a comment\n" + Rule + "\n\n" + Optimizer)]
    [InlineData(Optimizer + "\n" + Rule)]
    [InlineData(Rule + Optimizer + " rule Unrelated() on z { z <- z - 2 * field }")]
    [InlineData(Rule + Optimizer + " rule Broken() on z { z <- unknown }")]
    [InlineData(Rule + Optimizer + " rule Broken() on z { z <- }")]
    [InlineData(Rule + Optimizer + " optimizer Other = R(lr: 2)")]
    public void What_does_not_matter_leaves_a_slice_equal(string text)
    {
        var before = Programs.Of(Rule + Optimizer).Slices[0];
        var after = Programs.Of(text).Slices[0];

        Assert.Equal(before, after);
        Assert.Equal(before.GetHashCode(), after.GetHashCode());
        Assert.NotNull(after.Bind());
    }

    [Theory]
    [InlineData("rule R(lr: real = 2) on z { z <- z - lr * field }" + Optimizer)]
    [InlineData("/// Words.\n" + Rule + Optimizer)]
    [InlineData(Rule + "optimizer O for (min a, max d) = Lookahead(base: R)")]
    [InlineData(Rule + Optimizer + "rule Lookahead(base: rule) on z { step base }")]
    [InlineData("namespace A.B " + Rule + Optimizer)]
    public void What_matters_changes_a_slice(string text) =>
        Assert.NotEqual(Programs.Of(Rule + Optimizer).Slices[0], Programs.Of(text).Slices[0]);

    [Fact]
    public void A_file_of_another_name_is_another_slice() => Assert.NotEqual(
        Programs.Of(("a.mmx", Rule + Optimizer)).Slices[0], Programs.Of(("b.mmx", Rule + Optimizer)).Slices[0]);

    [Fact]
    public void A_slice_holds_what_it_reaches_and_nothing_else()
    {
        var program = Programs.Of(
            ("a.mmx", "optimizer O = Outer(base: A)  rule Unused() on z { z <- f(z) }"),
            ("b.mmx", "rule Outer(base: rule) on z { step base  z <- f(z) } rule A() on z { z <- z - field }"),
            ("c.mmx", "fn f(a) = g(a)  fn g(a) = a"));

        Assert.Equal(["A", "Outer", "f", "g"], Assert.Single(program.Slices).Reached.Select(declared => declared.Name!.Text));
    }

    [Theory]
    [InlineData("rule R() on z { z <- unknown }")]
    [InlineData("rule R() on z { z <- z - * field }")]
    [InlineData("rule R() on z { z <- z - field } rule R() on z { z <- z - 2 * field }")]
    [InlineData("rule R() on z { step S } rule S() on z { step R }")]
    [InlineData("rule R() on z { z <- f(z) } fn f(a) = b")]
    [InlineData("extern fn f(a: vector): real rule R() on z { z <- f(1) * z }")]
    public void An_optimizer_that_reaches_something_wrong_is_not_bound(string wrong) =>
        Assert.Null(Assert.Single(Programs.Of(wrong + " optimizer O = R").Slices).Bind());

    [Fact]
    public void Optimizers_come_in_order_of_path_and_position()
    {
        var program = Programs.Of(("b.mmx", "optimizer B = SimGda  optimizer A = SimGda"), ("a.mmx", "optimizer C = SimGda"));

        Assert.Equal(["C", "B", "A"], program.Slices.Select(slice => slice.Name));
    }

    [Fact]
    public void The_namespace_of_an_optimizer_is_that_of_its_file()
    {
        var bound = Assert.Single(Programs.Of("namespace Acme.Gans optimizer O = SimGda").Slices).Bind()!;

        Assert.Equal(("Acme.Gans", "test.mmx"), (bound.Namespace, bound.Path));
    }

    [Fact]
    public void All_that_is_wrong_comes_in_one_go_and_in_order()
    {
        var program = Programs.Of(
            ("b.mmx", "rule B() on z { z <- one  z <- two } optimizer P = Unknown"),
            ("a.mmx", "rule A() on z { z <- }"));

        Assert.Equal(
            ["a.mmx", "b.mmx", "b.mmx", "b.mmx"], program.Diagnostics.Select(diagnostic => diagnostic.Place.Path));
        Assert.True(program.Diagnostics.Skip(1).Zip(program.Diagnostics.Skip(2)).All(two => two.First.Place.Start < two.Second.Place.Start));
    }
}
