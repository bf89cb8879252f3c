using System.Linq;
using Compiled;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Text;

namespace Dsl.Generator.Tests.Compilation;

/// <summary>Whatever an author calls things, what is generated compiles without a warning.</summary>
public sealed class NameTests
{
    [Theory]
    [InlineData("optimizer steady = Adam", "steady")]
    [InlineData("optimizer string = Adam", "string")]
    [InlineData("optimizer Équilibre for (min α, max β_1) = SimGda(lr: {α: 0.1, β_1: 0.2})", "Équilibre")]
    [InlineData("game steady(string: int = 2, λ: real = 1) on (min out[string], max 文) { loss λ * sum(out) * 文 }", "steady")]
    [InlineData("game G(fields: int = 2, t2: real = 1) on (min i[fields], max start) { data draws0: vector[fields] = [losses] => losses * normal() * t2  sample sample1: real = uniform()  loss dot(i, draws0) * start + sample1 * start }", "G")]
    [InlineData("game G() on (min byX, min loss1, max x) { let i = byX * x  let dot2 = i == byX  loss if dot2 then i * loss1 else i }", "G")]
    [InlineData("game _(_n: int = 2, n: real = 1, _dot: bool = true) on (min _x[_n], max y) { data Dot: vector[_n] = [_i] => _i * n  loss if _dot then dot(_x, Dot) * y else y }", "_")]
    [InlineData("game string(_k: real = 1) on (min x[3]) { data d: vector[3] = [k] => k  loss _k * dot(x, d) }", "string")]
    [InlineData("rule Pair(_lr: real, __arglist: int = 2) on _ { state _1: _ let _l = field var __reftype = _l _1 <- _lr * _l __reftype <- __reftype * __arglist _ <- _ - __reftype report _rule = norm(_1) } optimizer __refvalue = Pair(_lr: 2)", "__refvalue")]
    [InlineData("rule Of(methodImplOptions: real, ß: rule) on z { step ß  z <- z - methodImplOptions * field } optimizer file = Of(methodImplOptions: 1, ß: SimGda)", "file")]
    [InlineData("rule Of(φ: real, 文: real) on z { let a = φ * 文  z <- z - a * field } rule Outer(文: real) = Of(φ: 文 / 2, 文: 文) optimizer O = Outer(文: 1)", "O")]
    [InlineData("optimizer W for (min _p, max __refvalue) = alternating(_p: SimGda(lr: {_p: 1, __refvalue: 0}), __refvalue: Adam)", "W")]
    public void Names_of_every_kind_compile(string text, string name) =>
        Assert.NotNull(Compiled(text).TypeOf<float>(name));

    [Fact]
    public void Names_as_long_as_may_be_compile()
    {
        var (name, number) = (new string('文', Lexer.LongestName), new string('λ', Lexer.LongestName));
        var text = $"rule {name}({number}: real) on z {{ let {name} = {number} * field  z <- z - {name} }} "
            + $"optimizer {number} = {name}({number}: 1)";

        Assert.NotNull(Compiled(text).TypeOf<double>(number));
    }

    [Fact]
    public void Rules_nested_as_deep_as_may_be_compile()
    {
        const int Depth = 120;
        var open = string.Concat(Enumerable.Repeat("Wrap(theInnerOptimizer: ", Depth));
        var text = "rule Wrap(theInnerOptimizer: rule) on z { step theInnerOptimizer } "
            + $"optimizer Deep = {open}SimGda{new string(')', Depth)}";

        Assert.NotNull(Compiled(text).TypeOf<double>("Deep"));
    }

    private static CompiledOptimizers Compiled(string text)
    {
        var program = MmxProgram.Of([MmxParser.Parse(new SourceFile("names.mmx", text))]);
        Assert.Empty(program.Diagnostics);
        return CompiledOptimizers.Of([.. program.Slices.Select(slice => MmxCompiler.Compile(slice)!)]);
    }
}
