using System.Linq;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle;
using Oracle.Values;

namespace Laws.Tests.Laws;

/// <summary>What is drawn is known by the seed and the number of the draw alone.</summary>
public sealed class RandomnessTests
{
    // The known answers that the paper's authors publish with their implementation, Random123.
    [Theory]
    [InlineData(
        new uint[] { 0, 0, 0, 0 }, new uint[] { 0, 0 }, new uint[] { 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8 })]
    [InlineData(
        new uint[] { 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff },
        new uint[] { 0xffffffff, 0xffffffff },
        new uint[] { 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd })]
    [InlineData(
        new uint[] { 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344 },
        new uint[] { 0xa4093822, 0x299f31d0 },
        new uint[] { 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1 })]
    public void Philox_gives_the_answers_that_its_authors_publish(uint[] counter, uint[] key, uint[] words) =>
        Assert.Equal(words, Philox.Of(counter, key));

    [Fact]
    public void Another_seed_is_another_way_and_the_same_seed_the_same()
    {
        Assert.Equal(After(5, seed: 7), After(5, seed: 7));
        Assert.NotEqual(After(5, seed: 7), After(5, seed: 8));
        Assert.NotEqual(After(5, seed: 7), After(5, seed: 7L << 32));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1L << 40)]
    public void Every_seed_is_the_oracles(long seed)
    {
        var bound = LawCase.Bound("OnceDrawn");
        var game = new CoupledGame(Shapes.Uneven(2, 40), Shapes.Directions(bound));
        var oracle = new OptimizerOracle(bound, game, Shapes.Start(game.Layout)) { Seed = seed };
        oracle.Step();
        Assert.Null(Agreement.Difference(oracle.Point, After(1, seed), 1e-12));
    }

    [Fact]
    public void Float_and_double_draw_the_same()
    {
        double[][] wide = After(3, seed: 3), narrow = After<float>(3, seed: 3);
        Assert.Null(Agreement.Difference(wide, narrow, 4e-6));
    }

    private static double[][] After(int steps, long seed) => After<double>(steps, seed);

    private static double[][] After<T>(int steps, long seed)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var bound = LawCase.Bound("OnceDrawn");
        var game = new CoupledGame(Shapes.Uneven(2, 40), Shapes.Directions(bound));
        using var played = new Played<T>(LawCase.TypeOf<T>("OnceDrawn"), game, Shapes.Start(game.Layout));
        played.Optimizer.Seed = seed;
        foreach (var _ in Enumerable.Range(0, steps))
        {
            played.Step();
        }

        return played.Point;
    }
}
