using System;
using System.Numerics;
using Mmx.Cpu;
using Mmx.Memory;

namespace Mmx.State;

/// <summary>Copies all that it is shown, or puts back what was copied. Allocates nothing.</summary>
internal sealed class Copying<T>(StateCopies<T> copies, bool back) : StateVisitor<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override void Vector(string name, Buffer<T> vector, Pieces pieces)
    {
        var copy = copies.NextVector();
        Crew.Launch(back ? new Copy { From = copy, To = vector } : new Copy { From = vector, To = copy }, pieces);
    }

    public override void Number(string name, ref double number) => Move(ref number, ref copies.NextReal());

    public override void Number(string name, ref long number) => Move(ref number, ref copies.NextWhole());

    public override void Number(string name, ref bool truth) => Move(ref truth, ref copies.NextTruth());

    public override void Numbers(string name, PlayerNumbers numbers) => Move(numbers.Values, copies.NextByPlayer().Values);

    public override void Numbers(string name, TensorNumbers numbers) => Move(numbers.Values, copies.NextByTensor().Values);

    private void Move<TNumber>(ref TNumber number, ref TNumber copy)
    {
        if (back)
        {
            number = copy;
        }
        else
        {
            copy = number;
        }
    }

    private void Move(Span<double> numbers, Span<double> copy)
    {
        if (back)
        {
            copy.CopyTo(numbers);
        }
        else
        {
            numbers.CopyTo(copy);
        }
    }

    private struct Copy : IKernel
    {
        public Buffer<T> From;
        public Buffer<T> To;

        public readonly void Over(in Piece piece)
        {
            var length = (int)(piece.End - piece.Start);
            From.Slice(piece.Start, length).CopyTo(To.Slice(piece.Start, length));
        }
    }
}
