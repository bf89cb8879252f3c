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
    [InlineData("game G() on (min byX, min loss1, max x) { let i = byX * x  let dot2 = i == i  loss if dot2 then i * loss1 else i }", "G")]
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
