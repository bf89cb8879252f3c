using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Mmx.Cpu;
using Mmx.Games;
using Mmx.Memory;
using Mmx.Numerics;

namespace Mmx.Tests;

/// <summary>
/// The differences of a window are to the bit those that another window keeps; added up, those of floats are as near as
/// floats are, since they are not rounded in between.
/// </summary>
public sealed class DifferencesTests
{
    private const int Most = 4;

    /// <summary>How long the first tensor is; the others are as odd as they are.</summary>
    public static TheoryData<int> Lengths => new([1, 7, 33, 100, 4_097, 40_001]);

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Of_floats_they_are_solved_and_multiplied_as_if_they_were_kept(int length) => Check<float>(length);

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Of_doubles_they_are_solved_and_multiplied_as_if_they_were_kept(int length) => Check<double>(length);

    [Theory]
    [InlineData(77)]
    [InlineData(2_100)]
    public void More_columns_than_are_read_at_once_are_added_up_as_if_they_were_kept(int length)
    {
        CheckMany<float>(length);
        CheckMany<double>(length);
    }

    [Fact]
    public void What_is_known_of_them_goes_back_with_the_window()
    {
        using var game = NewGame<double>(50);
        using var two = new Two<double>(game, Most);
        Repeat(two.Push, 3);
        two.Made();
        two.Keep();
        Repeat(two.Push, 3);
        two.Made();
        two.PutBack();
        Repeat(two.Push, 2);

        Assert.Equal(two.MadeAnew().Numbers, two.Made().Numbers, (a, b) => Math.Abs(a - b) <= 1e-9 * (1 + Math.Abs(a)));
        Assert.Equal(two.MadeAnew().Sums, two.Made().Sums, (a, b) => Math.Abs(a - b) <= 1e-9 * (1 + Math.Abs(a)));
    }

    [Fact]
    public void There_is_one_fewer_than_there_are_vectors()
    {
        using var game = NewGame<float>(20);
        using var two = new Two<float>(game, Most);
        var counts = new List<int>();
        for (var step = 0; step < 7; step++)
        {
            counts.Add(two.Columns.Count);
            two.Push();
        }

        Assert.Equal([0, 0, 1, 2, 3, 4, 4], counts);
    }

    private static void CheckMany<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var game = NewGame<T>(length);
        using var two = new Two<T>(game, 30);
        for (var step = 0; step < 40; step++)
        {
            two.Push();
        }

        AssertSame<T>(two.Kept(), two.Made());
    }

    private static void Check<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var game = NewGame<T>(length);
        using var two = new Two<T>(game, Most);
        for (var step = 0; step < 14; step++)
        {
            AssertSame<T>(two.Kept(), two.Made());
            two.Push();
            if (step == 8)
            {
                two.Clear();
            }
        }
    }

    private static void AssertSame<T>((double[] Numbers, double[] Sums) kept, (double[] Numbers, double[] Sums) made)
    {
        Assert.Equal(kept.Numbers.Select(BitConverter.DoubleToInt64Bits), made.Numbers.Select(BitConverter.DoubleToInt64Bits));
        var most = typeof(T) == typeof(float) ? 1e-6 * kept.Numbers.Append(1).Where(double.IsFinite).Max(Math.Abs) : 0;
        Assert.Equal(kept.Sums, made.Sums, (a, b) => Math.Abs(a - b) <= most);
    }

    private static void Repeat(Action what, int times)
    {
        for (var i = 0; i < times; i++)
        {
            what();
        }
    }

    private static SpanGame<T> NewGame<T>(int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => new(
        [Player.Min("x", ("a", length), ("b", 19)), Player.Max("y", 35)], (in Evaluation<T> _) => { });

    /// <summary>A window of values, one of their differences, and another pair to solve them against.</summary>
    private sealed class Two<T> : Optimizer<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly Random _random = new(7);
        private readonly Window<T> _values;
        private readonly Window<T> _differences;
        private readonly Window<T> _otherValues;
        private readonly Window<T> _otherDifferences;
        private readonly Window<T> _right;
        private readonly LeastSquares<T>[] _ofMade;
        private readonly LeastSquares<T>[] _ofKept;
        private readonly State.KeptState<T>[] _states;

        public Two(Game<T> game, int most)
            : base(game, MmxContract.V1, ["x", "y"], new Demand(0, 0, 0, 0, []))
        {
            var all = Players.All(2);
            (_values, _differences) = (Run.Window(all, most + 1), Run.Window(all, most));
            (_otherValues, _otherDifferences) = (Run.Window(all, most + 1), Run.Window(all, most));
            _right = Run.Window(all, 1);
            _ofMade = [.. Solvers(_values.Differences, _otherValues.Differences), .. Solvers(_values.Differences, _otherDifferences)];
            _ofKept = [.. Solvers(_differences, _otherDifferences), .. Solvers(_differences, _otherDifferences)];
            _states = [.. new[] { _values, _differences, _otherValues, _otherDifferences }.Select(Run.Kept)];
        }

        public Columns<T> Columns => _values.Differences;

        protected override Machine<T> Rule => throw new NotSupportedException("It is not stepped.");

        public void Push()
        {
            Push(_values, _differences);
            Push(_otherValues, _otherDifferences);
            Fill(_right.Next);
            _right.Push();
        }

        public void Clear() => Array.ForEach([_values, _differences, _otherValues, _otherDifferences], window => window.Clear());

        public void Keep() => Array.ForEach(_states, state => state.Keep());

        public void PutBack() => Array.ForEach(_states, state => state.PutBack());

        /// <summary>All that is found of the differences.</summary>
        public (double[] Numbers, double[] Sums) Made() => Found(_ofMade, _values.Differences);

        /// <summary>The same of those that are kept.</summary>
        public (double[] Numbers, double[] Sums) Kept() => Found(_ofKept, _differences);

        /// <summary>The same by those who have never looked at the windows before.</summary>
        public (double[] Numbers, double[] Sums) MadeAnew() => Found(
            [.. Solvers(_values.Differences, _otherValues.Differences), .. Solvers(_values.Differences, _otherDifferences)],
            _values.Differences);

        private IEnumerable<LeastSquares<T>> Solvers(Columns<T> columns, Columns<T> other) =>
        [
            Run.Gram(columns), Run.PlayerGram(columns), Run.TensorGram(columns),
            Run.Factors(columns), Run.PlayerFactors(columns), Run.TensorFactors(columns),
            Run.CrossGram(columns, other), Run.PlayerCrossGram(columns, other), Run.TensorCrossGram(columns, other),
        ];

        private (double[] Numbers, double[] Sums) Found(LeastSquares<T>[] solvers, Columns<T> columns)
        {
            var found = solvers.Select((solver, i) => Found(solver, i, columns)).ToArray();
            return ([.. found.SelectMany(each => each.Numbers)], [.. found.SelectMany(each => each.Sums)]);
        }

        private (IEnumerable<double> Numbers, List<double> Sums) Found(LeastSquares<T> solver, int index, Columns<T> columns)
        {
            var coefficients = (index % 3) switch
            {
                0 => Run.Coefficients(_values.Size),
                1 => Run.PlayerCoefficients(_values.Size),
                _ => Run.TensorCoefficients(_values.Size),
            };
            solver.Solve(_right[0], 1e-3, coefficients);
            var numbers = Enumerable.Range(0, coefficients.Groups.Count).SelectMany(group => coefficients.Of(group).ToArray());
            return (numbers.Append(solver.Norm()).Append(solver.Condition()).ToArray(), Sums(columns.Times(coefficients)));
        }

        private List<double> Sums(in Combination<T> combination)
        {
            var sums = new List<double>();
            for (var i = 0; i < _values.Pieces.Count; i++)
            {
                AddSums(combination, _values.Pieces[i], sums);
            }

            return sums;
        }

        private static void AddSums(in Combination<T> combination, in Piece piece, List<double> sums)
        {
            var strips = new Strips(piece, combination.AreMany);
            var combined = combination.On(strips, stackalloc double[combination.RoomFor(strips)]);
            foreach (var strip in strips)
            {
                combined.Fill(strip);
                for (var i = strip.Start; i < strip.End; i++)
                {
                    sums.Add(double.CreateChecked(combined[i / Lanes.Count<T>() * Lanes.Count<T>()][(int)(i % Lanes.Count<T>())]));
                }
            }
        }

        private void Push(Window<T> values, Window<T> differences)
        {
            Fill(values.Next);
            if (values.Count > 0)
            {
                Subtract(values.Next, values.At(0), differences.Next);
                differences.Push();
            }

            values.Push();
        }

        private void Fill(Buffer<T> vector)
        {
            foreach (ref var element in All(vector))
            {
                element = T.CreateChecked(_random.NextDouble() - 0.3);
            }
        }

        private void Subtract(Buffer<T> from, Buffer<T> less, Buffer<T> into)
        {
            for (var i = 0; i < All(into).Length; i++)
            {
                All(into)[i] = All(from)[i] - All(less)[i];
            }
        }

        private Span<T> All(Buffer<T> vector) => vector.Slice(0, (int)(_values.BytesAVector / System.Runtime.CompilerServices.Unsafe.SizeOf<T>()));
    }
}
