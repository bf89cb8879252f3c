using System.IO;
using System.Linq;
using Dsl.Parser.Binding;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;

namespace Dsl.Parser.Tests.Binding;

/// <summary>Advice: the program means something, but perhaps not what was meant.</summary>
public sealed class AdviceTests
{
    // What can be seen in a text alone; tests/Rules has names that are never used, on purpose.
    private static readonly string[] Written = ["MMX4006", "MMX4007", "MMX4008", "MMX4009", "MMX4010", "MMX4011"];

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
    [InlineData("MMX4007", "rule R(lr: real) on z { z <- z - lr / «t» * field }")]
    [InlineData("MMX4007", "rule R(lr: real) on z { z <- z - lr / «sqrt(2 * t)» * field }")]
    [InlineData("MMX4007", "rule R(beta: real) on z { let m = field / («1 - beta^t»)  z <- z - m }")]
    [InlineData("MMX4007", "rule R(k: int) on z { repeat k as i { z <- z - field / «i» } }")]
    [InlineData("MMX4007", "rule R() on z { attempt { z <- z - field / «mod(t, 5)» } }")]
    [InlineData("MMX4007", "fn half(a) = a / («2 - 2»)")]
    [InlineData("MMX4007", "optimizer O = SimGda(lr: 0.1 / «t^0.5»)")]
    [InlineData("MMX4007", "game G() on (min x[3]) { data b: vector[3] = [i] => 1 / «i»  loss dot(b, x) * dot(x, x) }")]
    [InlineData("MMX4007", "claim \"c\" { SimGda(lr: 1 / «0.0») on G keeps finite(z) for 1 steps } game G() on (min x) { loss x * x start {x: 1} }")]
    [InlineData("MMX4008", "rule R() on z { if «norm(z) < norm(z)» { z <- z - field } }")]
    [InlineData("MMX4008", "rule R() on z { z <- z - (if «z == z» then field else 0) }")]
    [InlineData("MMX4008", "rule R() on z { z <- z - field  stop when «1 < 2» }")]
    [InlineData("MMX4009", "rule R() on z { repeat «0» { z <- z - field } }")]
    [InlineData("MMX4009", "rule R() on z { if norm(z) > 1 { repeat «2 - 3» as i { z <- z - i * field } } }")]
    [InlineData("MMX4010", "rule R() on z { state m: z  «m <- field»  let a = 2 * z  m <- a  z <- z - m }")]
    [InlineData("MMX4010", "rule R() on z { var a = 1  if norm(z) > 1 { «a <- 2»  sample  a <- 3 } z <- z - a * field }")]
    [InlineData("MMX4011", "rule R() on z { «sample»  let a = 2 * z  sample  z <- a - field }")]
    [InlineData("MMX4011", "rule R(k: int) on z { repeat k { z <- z - field  «sample»  sample } }")]
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
    [InlineData("rule R(lr: real) on z { z <- z - lr / (t + 1) * field / max(t, 1) / (1 - 0.9^(t + 1)) }")]
    [InlineData("rule R(lr: real) on z { if t > 0 { z <- z - lr / t * field } }")]
    [InlineData("rule R(lr: real) on z { state began: bool  if began { z <- z - lr / t * field }  began <- true }")]
    [InlineData("rule R(lr: real) on z { z <- z - (if lr > 1 then 1 / t else lr) * field }")]
    [InlineData("rule R(lr: real) on z { repeat t { z <- z - lr / t * field } }")]
    [InlineData("rule R(k: int) on z { repeat k as i { z <- z - i * field } if k > 1 { let i = 2  z <- z - field / i } let j = k / 2  z <- j * z }")]
    [InlineData("rule R(lr: real) on z { z <- z - ratio(lr, t) * field }")]
    [InlineData("rule R() on z { if uniform() < uniform() { z <- z - field } }")]
    [InlineData("rule R() on z { attempt { z <- z - field } accept when false { z <- 0 } }")]
    [InlineData("rule R() on z { repeat 1 { z <- z - field } }")]
    [InlineData("rule R() on z { var a = 0 * z  a <- field  z <- z - a }")]
    [InlineData("rule R() on z { state m: z  m <- field  m <- m / 2  z <- z - m }")]
    [InlineData("rule R() on z { state m: z  m <- field  if norm(z) > 1 { z <- z - m } m <- z }")]
    [InlineData("rule R() on z { state m: z  m <- field  if norm(z) > 1 { m <- z } z <- z - m }")]
    [InlineData("rule R() on z { state m: real  m <- norm(field)  step SimGda(lr: m)  m <- 2  report length = m }")]
    [InlineData("rule R() on z { state m: z  m <- field  stop when norm(z) < 1  m <- z  z <- z - m }")]
    [InlineData("rule R() on z { sample  let a = sum(field)  sample  z <- z - a * field }")]
    [InlineData("rule R(base: rule) on z { sample  step base  sample  z <- z - field }")]
    public void There_is_no_advice_on_what_may_well_be_meant(string source) =>
        Assert.Empty(Programs.Of(source).Diagnostics);

    [Theory]
    [InlineData("src/Dsl.Parser/Standard/Rules")]
    [InlineData("tests/Rules")]
    [InlineData("examples/Bilinear")]
    [InlineData("examples/RingGan")]
    [InlineData("benchmarks/Update")]
    public void There_is_no_advice_on_the_texts_that_we_write_ourselves(string folder)
    {
        var files = Directory.GetFiles(Repository.PathTo(folder), "*.mmx");

        var program = MmxProgram.Of([.. files.Select(path => MmxParser.Parse(new SourceFile(path, File.ReadAllText(path))))]);

        Assert.NotEmpty(files);
        Assert.DoesNotContain(program.Diagnostics, found => found.Severity == Severity.Error);
        Assert.DoesNotContain(program.Diagnostics, found => Written.Contains(found.Code));
    }

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
