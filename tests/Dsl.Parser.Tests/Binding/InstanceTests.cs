using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Dsl.Parser.Diagnostics;

namespace Dsl.Parser.Tests.Binding;

/// <summary>Rules with their arguments become instances: how many, on what, with which numbers.</summary>
public sealed class InstanceTests
{
    [Theory]
    [InlineData("optimizer O = SimGda", "=SimGda")]
    [InlineData("optimizer O = Lookahead(base: Lookahead(base: SimGda))", "=Lookahead Base=Lookahead Base.Base=SimGda")]
    [InlineData("optimizer O = Lamb", "=Lamb TrustRatio=TrustRatio TrustRatio.Base=WeightDecay TrustRatio.Base.Base=Adam")]
    [InlineData(
        "rule R(base: rule) on (min x, max y) { step base on y  step base on x  step base on y } optimizer O = R(base: SimGda)",
        "=R BaseOnY=SimGda BaseOnX=SimGda")]
    [InlineData(
        "rule R(base: rule) on z = (min x, max y) { step base on z  step base } optimizer O = R(base: Lookahead(base: SimGda))",
        "=R Base=Lookahead Base.Base=SimGda")]
    [InlineData(
        "rule R() on z { step SimGda  step SimGda(lr: 1)  step Adam  step SimGda } optimizer O = R",
        "=R SimGda=SimGda SimGda2=SimGda Adam=Adam SimGda3=SimGda")]
    [InlineData(
        "rule R(simGda: real) on z { step SimGda(lr: simGda) } optimizer O = R(simGda: 1)", "=R SimGda2=SimGda")]
    [InlineData(
        "rule R(base: rule) on z { step Lookahead(base: base)  step base } optimizer O = R(base: SimGda)",
        "=R Lookahead=Lookahead Lookahead.Base=SimGda Base=SimGda")]
    [InlineData("optimizer O = SimGda * 2 * 3", "=Repeated Base=Repeated Base.Base=SimGda")]
    [InlineData(
        "optimizer O for (min g, max d) = alternating(d: Adam * 5, g: SimGda)", "=Alternating D=Repeated D.Base=Adam G=SimGda")]
    [InlineData("optimizer O = simultaneous(y: Adam, x: SimGda)", "=Simultaneous Y=Adam X=SimGda")]
    [InlineData(
        "rule R(base: rule) on (min x, max y) { step base * 2  step alternating(x: base)  step Adam * 2  step base } " +
        "optimizer O = R(base: SimGda)",
        "=R Base=Repeated Base.Base=SimGda Alternating=Alternating Alternating.X=SimGda Adam=Repeated Adam.Base=Adam Base2=SimGda")]
    [InlineData(
        "rule R(base: rule, n: int = 2) = base * n optimizer O = R(base: SimGda)", "=R Base=Repeated Base.Base=SimGda")]
    public void Instances_have_paths(string source, string paths)
    {
        var program = Programs.Of(source);
        var bound = Assert.Single(program.Slices).Bind();

        Assert.Equal(paths, string.Join(" ", All(bound!.Root).Select(instance => $"{instance.Path}={instance.Rule}")));
    }

    [Fact]
    public void A_base_that_is_stepped_twice_at_each_of_ten_levels_makes_eleven_instances()
    {
        var nested = Enumerable.Range(0, 10).Aggregate("SimGda", (inner, _) => $"Extra(base: {inner})");

        Assert.Equal(11, All(Programs.Bound($"optimizer O = {nested}").Root).Count());
    }

    [Fact]
    public void Instances_on_players_have_the_players_space()
    {
        var bound = Programs.Bound(
            "rule R(base: rule) on (min x, max y) { step base on y  step base on x } optimizer O = R(base: Adam)");

        Assert.Equal([new Space(1, 1), new Space(0, 1)], bound.Root.Children.Select(child => child.Space));
        Assert.All(bound.Root.Children, child => Assert.Equal(new VectorType(child.Space), child.States[0].Type));
    }

    [Theory]
    [InlineData("0.1", "settable lr: real = 0.1")]
    [InlineData("1", "settable lr: real = 1")]
    [InlineData("-1 / 4", "settable lr: real = -0.25")]
    [InlineData("{x: 1, y: 2}", "settable lr: real per player = {x: 1, y: 2}")]
    [InlineData("{x: 1, y: t}", "computed lr: real per player = {x: 1, y: t}")]
    [InlineData("1 / sqrt(1 + t)", "computed lr: real = 1 / sqrt(1 + t)")]
    public void An_argument_decides_whether_its_parameter_can_be_set_and_its_grain(string argument, string printed)
    {
        var bound = Programs.Bound($"optimizer O = SimGda(lr: {argument})");

        Assert.Contains(printed + "\n", BoundPrinter.Print(bound));
    }

    [Fact]
    public void Arguments_belong_to_the_instance_in_whose_text_they_are_written()
    {
        var root = Programs.Bound("optimizer O = Lamb(beta1: 0)").Root;

        var adam = root.Children[0].Children[0].Children[0];
        Assert.Same(root, adam.Owner);
        Assert.Same(root.Parameters[1], Assert.IsType<BoundRead>(adam.Parameters[1].Argument).Symbol);
    }

    [Theory]
    [InlineData("z <- z - field", true)]
    [InlineData("let a = loss  z <- z - sum(z) * field", true)]
    [InlineData("state last: z = field  step base  z <- z - last", true)]
    [InlineData("if false { z <- z - field } step base", true)]
    [InlineData("sample  z <- z - field", false)]
    [InlineData("step base  z <- z - field", false)]
    [InlineData("repeat 2 { step base } until norm(field) < 1", false)]
    [InlineData("step base with field = 2 * field  z <- z - field", false)]
    [InlineData("z <- 0", false)]
    public void A_rule_draws_first_when_its_own_evaluation_is_the_first_touch(string body, bool draws)
    {
        var program = Programs.Of($"rule R(base: rule) on z {{ {body} }} optimizer O = R(base: SimGda)");

        Assert.Equal(draws, Assert.Single(program.Slices).Bind()!.Root.DrawsFirst);
    }

    [Fact]
    public void Simultaneous_draws_first_and_asks_for_the_fields_that_are_read()
    {
        var bound = Programs.Bound(
            "rule Shrink() on z { z <- 0.5 * z } rule Out(base: rule) on z { step base } " +
            "optimizer O for (min a, max b, min c) = simultaneous(c: Out(base: Out(base: SimGda)), b: Shrink, a: Adam)");

        Assert.True(bound.Root.DrawsFirst);
        Assert.Equal(0b101UL, Assert.IsType<BoundSimultaneous>(Assert.Single(bound.Root.Body)).Fields);
    }

    [Fact]
    public void A_complaint_about_simultaneous_shows_the_read_that_is_in_the_way()
    {
        const string Text = "rule Inner() on z { z <- 0.9 * z  z <- z - field } rule Outer(base: rule) on z { step base } " +
            "optimizer O = simultaneous(x: Outer(base: Inner), y: Outer(base: SimGda))";

        var error = Assert.Single(Programs.Errors(Text));

        Assert.Equal(Text.IndexOf("field"), Assert.Single(error.Related).Place.Start);
    }

    [Fact]
    public void A_direction_counts_only_where_the_loss_is_read()
    {
        const string Rule = "rule R() on (min x, max y) { x <- x - loss.x * field.x  y <- y - field.y } ";

        Assert.NotNull(Programs.Bound(Rule + "optimizer O for (min a, min b) = R"));
        Assert.Equal(["MMX3012"], Programs.Errors(Rule + "optimizer O for (max a, max b) = R").Select(error => error.Code));
    }

    [Fact]
    public void A_complaint_about_an_argument_shows_where_it_goes_wrong()
    {
        const string Text = "rule Inner(cap: real) on z { if norm(field) < cap { z <- z - field } } " +
            "rule Outer(cap: real) = Inner(cap: cap) optimizer O = Outer(cap: {x: 1, y: 2})";

        var error = Assert.Single(Programs.Errors(Text));

        Assert.Equal(Text.IndexOf("{x: 1"), error.Place.Start);
        Assert.Equal(Text.IndexOf("norm(field)"), Assert.Single(error.Related).Place.Start);
    }

    [Fact]
    public void Nesting_of_rules_has_an_end()
    {
        var rules = string.Join("\n", Enumerable.Range(1, 300).Select(i => $"rule R{i}() on z {{ step R{i - 1} }}"));

        var codes = Programs.Errors($"rule R0() on z {{ z <- z - field }}\n{rules}\noptimizer O = R300").Select(error => error.Code);

        Assert.Equal(["MMX3013"], codes);
    }

    [Fact]
    public void Rules_written_out_twice_at_each_level_come_to_an_end()
    {
        var rules = string.Join("\n", Enumerable.Range(1, 40).Select(i => $"rule R{i}() on z {{ step R{i - 1}  step R{i - 1} }}"));

        var codes = Programs.Errors($"rule R0() on z {{ z <- z - field }}\n{rules}\noptimizer O = R40").Select(error => error.Code);

        Assert.Equal(["MMX3014"], codes);
    }

    [Theory]
    [InlineData("f{0}(a) + f{0}(a)")]
    [InlineData("f{0}(a + a)")]
    [InlineData("first(f{0}(a), f{0}(a))")]
    public void Fns_that_double_at_each_level_come_to_an_end(string body)
    {
        var fns = "fn first(a, b) = a\n" + string.Join(
            "\n", Enumerable.Range(1, 40).Select(i => $"fn f{i}(a) = {string.Format(body, i - 1)}"));

        var codes = Programs.Errors($"fn f0(a) = a\n{fns}\n{Programs.RuleOnAny("z <- f40(z)")}").Select(error => error.Code);

        Assert.Contains("MMX3016", codes);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fns_that_call_fns_come_to_an_end_in_whatever_order(bool lastFirst)
    {
        var fns = Enumerable.Range(1, 500).Select(i => $"fn f{i}(a) = f{i - 1}(a)").Prepend("fn f0(a) = a");
        var program = Programs.Of(
            string.Join("\n", lastFirst ? fns.Reverse() : fns) + "\nrule R() on z { z <- f500(field) } optimizer O = R");

        Assert.Equal(["MMX3015"], program.Diagnostics.Select(found => found.Code));
        Assert.Null(Assert.Single(program.Slices).Bind());
    }

    private static IEnumerable<BoundInstance> All(BoundInstance instance) =>
        instance.Children.SelectMany(All).Prepend(instance);
}
