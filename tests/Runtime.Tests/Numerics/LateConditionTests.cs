using System;
using Mmx.Games;
using Mmx.Memory;
using Mmx.Numerics;

namespace Mmx.Tests;

/// <summary>A condition that is looked at later is what it was when it was taken.</summary>
public sealed class LateConditionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void It_stays_as_it_was_taken(bool byFactors)
    {
        using var game = new SpanGame<double>([Player.Min("x", 40)], (in Evaluation<double> _) => { });
        using var one = new One(game, byFactors);
        one.Push(0);
        one.Push(1);
        var two = one.Now;
        one.Take();
        one.Push(2);

        Assert.True(two > 1);
        Assert.Equal(two, one.Late.Value);
        Assert.NotEqual(two, one.Now);
        one.Take();
        Assert.Equal(one.Now, one.Late.Value);
        Assert.Equal(one.Now, one.Late.Value);
    }

    [Fact]
    public void Of_an_empty_window_it_is_0_and_it_may_be_set()
    {
        using var game = new SpanGame<double>([Player.Min("x", 40)], (in Evaluation<double> _) => { });
        using var one = new One(game, false);
        Assert.Equal(0, one.Late.Value);
        one.Push(0);
        one.Take();
        one.Late.Value = 7;
        Assert.Equal(7, one.Late.Value);

        one.Clear();
        one.Take();
        Assert.Equal(0, one.Late.Value);
    }

    private sealed class One : Optimizer<double>
    {
        private readonly Window<double> _window;
        private readonly LeastSquares<double> _solver;

        public One(Game<double> game, bool byFactors)
            : base(game, MmxContract.V1, ["x"], new Demand(0, 0, 0, 0, []))
        {
            _window = Run.Window(Players.All(1), 3);
            _solver = byFactors ? Run.Factors(_window) : Run.Gram(_window);
            Late = _solver.LateCondition();
        }

        public LateCondition Late { get; }

        public double Now => _solver.Condition();

        protected override Machine<double> Rule => throw new NotSupportedException("It is not stepped.");

        public void Take() => _solver.Condition(Late);

        public void Clear() => _window.Clear();

        public void Push(int seed)
        {
            var random = new Random(seed);
            var next = _window.Next;
            for (var i = 0; i < 40; i += Cpu.Lanes.Count<double>())
            {
                var lanes = new double[Cpu.Lanes.Count<double>()];
                for (var j = 0; j < lanes.Length; j++)
                {
                    lanes[j] = random.NextDouble();
                }

                next[i] = System.Runtime.Intrinsics.Vector512.Create(lanes);
            }

            _window.Push();
        }
    }
}
