using System;
using System.Linq;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Text;

namespace Dsl.Generator.Tests.Growth;

/// <summary>What a rule makes where is decided in a time that a long rule of many requests or norms does not feel.</summary>
public sealed class PlanningTests
{
    private const int Tries = 3;

    // Each of so many moments looks at what lies near it: twice as many take twice as long, and some more.
    private const double Most = 5;

    [Theory]
    [InlineData("norms", "let v{0} = v{1} / (1 + norm(v{1})) + tanh(v{2})")]
    [InlineData("requests", "let v{0} = tanh(v{1}) + v{2} - field(v{1})")]
    [InlineData("requests and norms", "let v{0} = tanh(v{1}) + v{2} * norm(v{1}) - field(v{1})")]
    [InlineData("work", "let v{0} = tanh(v{1}) + 0.5 * v{2}")]
    public void A_rule_of_many_is_compiled_as_fast_as_it_is_long(string name, string statement)
    {
        var (one, two) = (Rule(30, statement), Rule(60, statement));
        Compile(one);

        var growths = Enumerable.Range(0, Tries).Select(_ => Time(two) / Time(one)).ToArray();

        Assert.True(growths.Min() < Most, $"twice as many {name} take {growths.Min():F1} times as long");
    }

    private static double Time(ProgramSlice slice)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        Compile(slice);
        return System.Diagnostics.Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Compile(ProgramSlice slice) => Assert.NotNull(MmxCompiler.Compile(slice));

    private static ProgramSlice Rule(int statements, string statement)
    {
        var body = Enumerable.Range(2, statements - 2).Select(i => string.Format(statement, i, i - 1, i - 2));
        var text = "rule Long on z {\n  state a: z\n  let v0 = a + z\n  let v1 = a - z\n  " + string.Join("\n  ", body)
            + $"\n  a <- v{statements - 1}\n  z <- z - 0.1 * field - v{statements / 2}\n}}\noptimizer Compiled = Long\n";
        return MmxProgram.Of([MmxParser.Parse(new SourceFile("long.mmx", text))]).Slices.Single();
    }
}
