using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Scheduling.Costs;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Text;
using Xunit.Abstractions;

namespace Dsl.Generator.Tests.Costs;

/// <summary>Rules at random move as few vectors as can be.</summary>
public sealed class BoundTests(ITestOutputHelper output)
{
    [Fact]
    public void Rules_at_random_move_no_vector_more_than_they_have_to()
    {
        var (tried, worse) = (0, 0);
        for (var seed = 0; tried < 200; seed++)
        {
            var rule = FlowRule.Random(new System.Random(seed));
            var bound = new FlowBound(rule);
            if (bound.Choices > 4096)
            {
                continue;
            }

            tried++;
            var costs = CostsOf(rule.Text());
            var (moved, fewest) = (costs.BytesPerParameterPerStep / 4, bound.Vectors());
            if (moved != fewest)
            {
                worse++;
                output.WriteLine($"seed {seed}: moves {moved}, could {fewest}\n{rule.Text()}{string.Join("\n", CostLines.Of(costs))}\n");
            }
        }

        Assert.Equal(0, worse);
    }

    private static OptimizerCosts CostsOf(string text)
    {
        var program = MmxProgram.Of([MmxParser.Parse(new SourceFile("random.mmx", text))]);
        return OptimizerCosts.Of(MmxCompiler.Stages(program.Slices.Single())!.Schedule);
    }
}
