using System;
using System.Linq;
using System.Numerics;
using Mmx.Cpu;
using Mmx.Games;
using Mmx.Memory;
using Mmx.Numerics;

namespace Mmx.Tests;

/// <summary>What is multiplied beside a kernel that writes is to the bit what a pass of its own comes to.</summary>
public sealed class GramRowTests
{
    public static TheoryData<int, int> LengthsAndSizes =>
        new()
        {
            { 1, 3 }, { 7, 2 }, { 33, 4 }, { 100, 1 }, { 1_057, 13 }, { 2_049, 33 }, { 4_096, 5 }, { 4_129, 5 }, { 40_001, 12 },
        };

    [Theory]
    [MemberData(nameof(LengthsAndSizes))]
    public void Of_floats(int length, int size) => Check<float>(length, size);

    [Theory]
    [MemberData(nameof(LengthsAndSizes))]
    public void Of_doubles(int length, int size) => Check<double>(length, size);

    private static void Check<T>(int length, int size)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var game = new SpanGame<T>(
            [Player.Min("x", ("a", length), ("b", 19)), Player.Max("y", 35)], (in Evaluation<T> _) => { });
        using var two = new Two<T>(game, size);
        for (var step = 0; step < 3 * size + 9; step++)
        {
            // Refused once while there is room and once, at the end, where there is none.
            two.Step(isPushed: step != 2 && step != 3 * size + 7, isRightAnother: step % 3 == 1);
            if (step == size + 4)
            {
                two.Clear();
            }
        }
    }

    private sealed class Two<T> : Optimizer<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly Random _random = new(5);
        private readonly Window<T> _beside;
        private readonly Window<T> _apart;
        private readonly Window<T> _rights;
        private readonly LeastSquares<T>[] _besides;
        private readonly LeastSquares<T>[] _aparts;
        private readonly Coefficients[] _coefficients;
        private readonly Coefficients[] _others;

        public Two(Game<T> game, int size)
            : base(game, MmxContract.V1, ["x", "y"], new Demand(0, 0, 0, 0, []))
        {
            var all = Players.All(2);
            (_beside, _apart) = (Run.WindowWithSpare(all, size), Run.WindowWithSpare(all, size));
            _rights = Run.Window(all, 1);
            (_besides, _aparts) = (Solvers(_beside), Solvers(_apart));
            (_coefficients, _others) = (Room(size), Room(size));
        }

        protected override Machine<T> Rule => throw new NotSupportedException("It is not stepped.");

        public void Step(bool isPushed, bool isRightAnother)
        {
            for (var i = 0; i < _besides.Length; i++)
            {
                // Once in a while one does not look, and knows less than the others afterwards.
                if (_random.Next(8) == 0)
                {
                    continue;
                }

                var (beside, right) = Write(_beside, i, isRightAnother);
                _beside.Push(isPushed);
                _besides[i].SolveBeside(isRightAnother ? right : _beside.Written, 1e-2, _coefficients[i]);
                Copy(beside, _apart.Next);
                _apart.Push(isPushed);
                _aparts[i].Solve(isRightAnother ? right : _apart.Written, 1e-2, _others[i]);
                Assert.Equal(Bits(_aparts[i], _others[i]), Bits(_besides[i], _coefficients[i]));
            }
        }

        public void Clear()
        {
            _beside.Clear();
            _apart.Clear();
        }

        private LeastSquares<T>[] Solvers(Window<T> window) =>
        [
            Run.Gram(window), Run.TensorGram(window), Run.Gram(window.Differences), Run.TensorGram(window.Differences),
        ];

        private Coefficients[] Room(int size) =>
            [.. Enumerable.Range(0, 4).Select(i => i % 2 == 0 ? Run.Coefficients(size) : Run.TensorCoefficients(size))];

        private (Buffer<T> Written, Buffer<T> Right) Write(Window<T> window, int solver, bool isRightAnother)
        {
            Fill(window.Next);
            Fill(_rights.Next);
            var right = isRightAnother ? _rights.Next : window.Next;
            Run.Launch(new Touching<T> { Row = _besides[solver].Beside(right), Vector = window.Next }, window.Pieces);
            return (window.Next, right);
        }

        private static long[] Bits(LeastSquares<T> solver, Coefficients coefficients) =>
        [
            .. Enumerable.Range(0, coefficients.Groups.Count).SelectMany(group => coefficients.Of(group).ToArray())
                .Append(solver.Norm()).Append(solver.Condition())
                .Select(BitConverter.DoubleToInt64Bits),
        ];

        private void Fill(Buffer<T> vector)
        {
            foreach (ref var element in All(vector))
            {
                element = T.CreateChecked(_random.NextDouble() - 0.3);
            }
        }

        private void Copy(Buffer<T> from, Buffer<T> into) => All(from).CopyTo(All(into));

        private Span<T> All(Buffer<T> vector) => vector.Slice(0, (int)_beside.Pieces[_beside.Pieces.Count - 1].End);
    }

    /// <summary>Writes a vector again as it is, and multiplies each strip.</summary>
    private struct Touching<T> : IKernel
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        public GramRow<T> Row;
        public Buffer<T> Vector;

        public readonly void Over(in Piece piece)
        {
            var strips = new Strips(piece, Row.AreMany);
            var sums = Row.On(strips, stackalloc double[Row.RoomFor(strips)]);
            foreach (var strip in strips)
            {
                for (var i = strip.Start; i < strip.End; i += Lanes.Count<T>())
                {
                    Vector[i] = Vector[i];
                }

                sums.Add(strip);
            }

            sums.Keep();
        }
    }
}
