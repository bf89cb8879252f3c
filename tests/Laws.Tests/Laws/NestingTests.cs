using System.Linq;
using Compiled;
using Dsl.Generator;
using Laws.Tests.Cases;
using Laws.Tests.Games;

namespace Laws.Tests.Laws;

/// <summary>A rule that steps its base twice, ten deep: twice the steps at each level, and once more its text.</summary>
public sealed class NestingTests
{
    private const int Depth = 10;

    [Fact]
    public void The_text_grows_by_as_many_lines_at_each_level()
    {
        var lines = Enumerable.Range(1, Depth).Select(depth => Doubled(depth).Text.Split('\n').Length).ToList();

        Assert.Single(lines.Skip(1).Zip(lines, (after, before) => after - before).Distinct());
    }

    [Fact]
    public void Ten_doublings_are_1024_steps()
    {
        var bound = LawCase.Bound("TwoPlain");
        var game = new CoupledGame(Shapes.Uneven(2, 5), Shapes.Directions(bound));
        var compiled = CompiledOptimizers.Of(Doubled(Depth), Plain());
        using var nested = new Played<double>(compiled.TypeOf<double>("Nested"), game, Shapes.Start(game.Layout));
        using var plain = new Played<double>(compiled.TypeOf<double>("Alone"), game, Shapes.Start(game.Layout));

        nested.Step();
        for (var step = 0; step < 1 << Depth; step++)
        {
            plain.Step();
        }

        Assert.Equal(plain.Point, nested.Point);
        Assert.Equal((1, 1 << Depth), (nested.Optimizer.Steps, nested.Optimizer.Evaluations));
    }

    private static GeneratedFile Doubled(int depth) => Compiled(
        "optimizer Nested = "
        + Enumerable.Range(0, depth).Aggregate("Descent(lr: 0.01)", (inner, _) => $"Twice(base: {inner})"));

    private static GeneratedFile Plain() => Compiled("optimizer Alone = Descent(lr: 0.01)");

    private static GeneratedFile Compiled(string optimizer)
    {
        const string Rules = "rule Descent(lr: real) on z { z <- z - lr * field }\n"
            + "rule Twice(base: rule) on z { step base  step base }\n";
        return LawCase.Compiled(Optimizers.In(("nested.mmx", Rules + optimizer)).Values.Single()).Single();
    }
}
