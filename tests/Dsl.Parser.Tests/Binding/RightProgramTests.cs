using System.Linq;
using Dsl.Parser.Standard;
using Dsl.Parser.Text;

namespace Dsl.Parser.Tests.Binding;

/// <summary>What is right is bound without a word.</summary>
public sealed class RightProgramTests
{
    public static TheoryData<string> Bodies => new()
    {
        "z <- z - lr * field",
        "x <- x - lr * field.x  y <- y - lr * field.y",
        "x <- x - lr * field({x: x, y: y - lr * field.y}).x",
        "z <- z - lr * field(z - lr * field)",
        "x <- x - lr.x * field.x  let a = 2 * lr  y <- y - a.y * field.y",
        "let a = field  z <- z - lr * a  x <- x - lr * a.x",
        "let w = {x: 1, y: -1}  z <- z - lr * w * field  x <- x - w.x * field.x",
        "z <- {x: x - lr * field.x, y: 0}",
        "x <- 0  y <- 1",
        "var a = 0 * z  repeat k as i { a <- a + field / (i + 1)  sample } z <- z - lr * a",
        "repeat k { let a = field  z <- z - lr * a } until norm(field) < 1e-3 and all(z < 10)",
        "repeat floor(k / 2) + mod(k, 3) { z <- z - lr * field }",
        "if yes and not (lr > 1) { z <- z - field } else if any(z > 1) { z <- 0 } else { sample }",
        "if t == 0 { let a = 1  z <- z - a * field } else { let a = 2  z <- z - a * field }",
        "z <- if norm(field) > 1 then z else z - lr * field",
        "z <- if z > 0 then z else 0",
        "z <- z - (if norm(z, per: player) > 1 then lr else 2 * lr) * field",
        "z <- z - ratio(lr, norm(field, per: tensor)) * field",
        "state m: z = field  m <- mix(m, field, 0.5)  z <- z - lr * m",
        "state n: real per player = 1  n <- max(n, norm(field, per: player))  z <- z - lr / n * field",
        "state n: int = 3  state b: bool  if b { z <- z - n * field } n <- n + 1  b <- not b",
        "state best: real = loss.x  if loss.x < best { best <- loss.x } z <- z - best * field",
        "let l = loss  if all(l < 1) { z <- z - l.x * field } else { z <- z - sum(field) * field }",
        "let l = loss(z - field).y  z <- z - l * field",
        "attempt { z <- z - lr * field  let a = loss.x } accept when a < 1 { let b = a  y <- b * y } else { x <- a * x }",
        "state m: real  attempt restoring (x, y, m, base) { step base  m <- m + 1 } accept when m < 2",
        "attempt restoring (base.state) { step base on x  step base on y } accept when yes { stop when t > k }",
        "attempt { step base }  stop when norm(z) < 1e-3",
        "step base  step base keeping sample",
        "step base on x  step base on y",
        "step SimGda(lr: lr * norm(z))  step SimGda(lr: lr / (1 + t))",
        "let s = norm(field)  step Lookahead(base: Adam(lr: s), k: k)",
        "repeat k as i { step SimGda(lr: lr / (i + 1)) on x }",
        "step alternating(y: base * k, x: SimGda(lr: lr * norm(z)) keeping sample)",
        "let a = z  step base with field = field + lr * (z - a)",
        "step base on x with field = field.x * min(1, ratio(lr, norm(field)))  step base on y with field = {x: 0, y: field.y}",
        "step base keeping sample with field = if finite(field) then field else 0",
        "step base with field = field(z - lr * field) * loss.x",
        "step simultaneous(y: Adam(lr: lr * norm(z)), x: SimGda) keeping sample",
        "step base * (k + 1) on x  step SimGda * floor(norm(z)) on y keeping sample",
        "z <- f(z - lr * field)",
        "z <- z - f(norm(field, per: g)) * field",
        "z <- box(z - lr * field, -1, 1)  z <- ball(z, 2)  z <- l1(z, lr)",
        "z <- simplex(z - lr * field)  x <- simplex(x)  step Rapp(gamma: norm(simplex(z)), prox: simplex)  z <- simplex(f(z))",
        "let finiteOnes = finite(field)  if finiteOnes and finite(lr) { z <- z - pi * field }",
        "let same = yes == (lr > 0)  if same != true { z <- z - field }",
        "let big = z > 1  if all(big == (z > 2)) { z <- z - field }",
        "let Δ = field  z <- z - lr * Δ",
        "state w: z[3]  w.push(field)  z <- z - lr * (w[0] + w[w.count - 1])  if w.count == 3 { w.clear() }",
        "state w: x[2]  repeat k as i { w.push(field.x)  x <- x - lr * f(w[i]) }",
        "z <- z - lr * (field + norm(z) * normal(like: field))  if uniform() < 0.5 { x <- x + normal(like: {x: 1, y: y}).x }",
        "state n: z = normal(like: z)  step SimGda(lr: lr * uniform())  z <- z - f(uniform() * n)",
        "state w: z[3]  w.push(field)  let c = lstsq(w, z, ridge: lr, by: qr)  z <- z - w * c - w * (2 * c) - w * (c * lr)",
        "state w: x[3]  w.push(field.x)  let c = lstsq(w, x, per: g)  x <- x - w * c / (1 + norm(w, per: g) + condition(w))",
        "state w: z[2]  state s: z[3]  w.push(field)  s.push(z)  var c = lstsq(w, field, against: s, per: tensor) " +
            "c <- lstsq(w, z, ridge: norm(z, per: player), per: player)  c <- c * norm(z, per: player)  z <- z - s * c",
        "state w: z[2 + 1]  w.push(field)  let c = lstsq(differences(w), z, ridge: lr, by: qr, per: g)  z <- z - differences(w) * (2 * c) - w * c",
        "state w: x[3]  state s: x[3]  w.push(field.x)  s.push(x)  let c = lstsq(differences(w), x, against: differences(s))  " +
            "x <- x - differences(s) * c / (1 + norm(differences(w), per: g) + condition(differences(s)))",
        "let i = 1  let j = clamp(abs(i), 0, 3)  repeat min(i, j) { z <- z - field }",
    };

    [Theory]
    [InlineData("z <- z - lr * warmup(t, 100) * field  if late(step: t) { z <- z - warmup(k, n: norm(z, per: player)) * field }")]
    [InlineData("step SimGda(lr: warmup(t, norm(z)))  z <- z - f(warmup(1, 2)) * field")]
    [InlineData("repeat floor(warmup(k, lr)) { step Lookahead(base: base, alpha: if late(t) then 0 else warmup(t, n: 3)) }")]
    public void Fns_of_CSharp_stand_wherever_numbers_do(string body) => Assert.Equal(
        "",
        string.Join("\n", Programs.Errors(
            "extern fn warmup(step: int, n: real): real extern fn late(step: int): bool " + Programs.Rule(body)).Select(Parsed.Shown)));

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_right_body_has_no_errors(string body) =>
        Assert.Equal("", string.Join("\n", Programs.Errors(Programs.Rule(body)).Select(Parsed.Shown)));

    [Theory]
    [InlineData("rule R() on z { let R = field  z <- z - R } optimizer O = R")]
    [InlineData("rule R() on R { R <- R - field } optimizer O = R")]
    [InlineData("rule R() on z { state m: z  m <- m + field  repeat 2 as R { z <- z - R * m } } optimizer O = R")]
    [InlineData("rule R() on z { repeat 2 { let R = norm(z)  z <- z - field } until R < 1 } optimizer O = R")]
    [InlineData("rule R(f: fn) on z { z <- z - f(field) } rule Q() = R(f: (Q) => 2 * Q) optimizer O = Q")]
    [InlineData("rule A() on z { state B: z  step SimGda  B <- z  z <- B } rule B() on z { step A } optimizer O = B")]
    [InlineData("fn h(a) = a * a  rule R() on z { let h = h(0.1)  z <- z - h * field } optimizer O = R")]
    [InlineData("rule A() on z { if t > 0 { let B = 1  z <- B * z } else { step B } } rule B() on z { z <- z - field } optimizer O = A")]
    public void A_name_of_a_rules_own_hides_what_others_declare(string text) =>
        Assert.NotNull(Programs.Bound(text));

    [Theory]
    [MemberData(nameof(Bodies))]
    public void A_right_body_is_bound_in_an_optimizer(string body)
    {
        var program = Programs.Of(Programs.Rule(body) + " optimizer O for (min g, max d) = R(base: Adam(lr: {g: 1, d: 2}))");

        Assert.NotNull(Assert.Single(program.Slices).Bind());
    }

    public static TheoryData<string> Optimizers => new()
    {
        "optimizer O = SimGda",
        "optimizer O for (min x) = Adam(lr: 1e-4 / sqrt(1 + t))",
        "optimizer O for (min a, min b, max c) = Extragradient(lr: {a: 1, b: 2, c: 3})",
        "optimizer O for (min g, max d) = Lookahead(base: Adam(lr: {g: 1e-4, d: 4e-4}, beta1: 0), k: 5)",
        "optimizer O = Lookahead(base: Lookahead(base: Extragradient(lr: 0.05), k: 5), k: 50)",
        "optimizer O = Rapp(gamma: 0.1, prox: (p) => clamp(p, -1, 1))",
        "optimizer O = ConjugateGradient(lr: 0.1, by: tensor)",
        "fn Mine(g, g0, d, per) = ratio(dot(g, g - g0, per: per), dot(g0, g0, per: per)) " +
            "optimizer O = ConjugateGradient(lr: 0.1, beta: Mine)",
        "rule Descent(lr: real = 0.1, prox: fn = abs) on z { z <- prox(z - lr * field) } optimizer O = Descent",
        "rule Twice(base: rule) on z { step base  step base } rule Both(base: rule = SimGda) = Twice(base: base) " +
            "optimizer O = Both",
        "rule Windowed(const n: int = 3) on z { repeat n { z <- z - field } } " +
            "rule Outer(const n: int = 4) = Windowed(n: n + 1) optimizer O = Outer",
        "fn Last(w, k) = w[min(k, w.count - 1)] " +
            "rule Remember(const n: int = 3) on z { state w: z[n + 1]  w.push(z)  z <- Last(w, n) - field } " +
            "optimizer O = Remember(n: 2 * 3)",
        "fn Solved(w, r, by) = w * lstsq(w, r, by: by) " +
            "rule Project(by: solver = qr) on z { state w: z[4]  w.push(field)  z <- z - Solved(w, z, by) } " +
            "optimizer O = Project(by: gram)",
        "fn Solved(w, r) = w * lstsq(w, r) fn Moves(w) = differences(w) " +
            "rule Project on z { state w: z[4]  w.push(field)  z <- z - Solved(Moves(w), z) - Solved(differences(w), field) } optimizer O = Project",
        "fn Solved(w, r) = w * lstsq(w, r, by: qr) " +
            "rule Project on z { state w: z[4]  w.push(field)  z <- z - Solved(w, z) } optimizer O = Project",
        "optimizer SimGda = SimGda(lr: 1)",
        "optimizer O for (min g, max d) = alternating(d: Adam(lr: 4e-4) * 5, g: Adam(lr: 1e-4 / sqrt(1 + t)))",
        "optimizer O = Lookahead(base: alternating(y: SimGda, x: SimGda keeping sample) * (1 + t), k: 3)",
        "optimizer O = Lookahead(base: simultaneous(y: Adam, x: OptimisticGda) * 2, k: 3)",
        "rule Sums() on z { var a = 0 * z  repeat 3 { a <- a + field } z <- z - a } optimizer O = simultaneous(x: Sums, y: Sums)",
        "rule alternating(k: int) on z { repeat k { z <- z - field } } optimizer O = alternating(k: 1)",
        "rule R() on z = (min player, max whole) { z <- z - norm(player, per: whole) * field } optimizer O = R",
    };

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void A_right_optimizer_is_bound_without_a_word(string text) => Programs.Bound(text);

    [Fact]
    public void Every_standard_declaration_is_right_and_bears_its_file_name()
    {
        foreach (var name in StandardLibrary.Rules.Concat(StandardLibrary.Fns))
        {
            var text = StandardLibrary.TextOf(name);
            var declared = Assert.Single(MmxParser.Parse(new SourceFile(name, text)).Syntax.Declarations);

            Assert.Equal((name, ""), (name, string.Join("\n", Programs.Of(text).Diagnostics.Select(Parsed.Shown))));
            Assert.NotEqual("", declared.Documentation);
            Assert.Equal(declared, StandardLibrary.Find(name));
        }
    }

    [Fact]
    public void A_standard_rule_keeps_to_standard_rules_where_the_user_has_one_of_the_same_name()
    {
        var bound = Programs.Bound("rule Adam(lr: real) on z { z <- z - lr * field } optimizer O = Lamb(lr: 1)");

        var adam = bound.Root.Children[0].Children[0].Children[0];
        Assert.Equal(["lr", "beta1", "beta2", "eps"], adam.Parameters.Select(parameter => parameter.Name));
    }

    [Fact]
    public void A_users_rule_hides_a_standard_one()
    {
        var bound = Programs.Bound("rule Adam(speed: real) on z { z <- z - speed * field } optimizer O = Adam(speed: 1)");

        Assert.Equal("speed", Assert.Single(bound.Root.Parameters).Name);
    }

    [Fact]
    public void Games_and_claims_leave_optimizers_alone()
    {
        var program = Programs.Of(
            "game G(n: int = 2) on (min x[n], max y[n]) { loss dot(x, y) } optimizer O = SimGda " +
            "claim \"it moves\" { SimGda on G from {x: 1, y: 1} reaches 1e-8 within 10 steps }");

        Assert.Empty(program.Diagnostics);
        Assert.NotNull(Assert.Single(program.Slices, slice => !slice.IsGame).Bind());
    }
}
