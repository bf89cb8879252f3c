using System.Numerics;
using Mmx.Cpu;
using Mmx.Memory;

namespace Mmx.State;

/// <summary>Makes every vector and every number 0 and every truth false: as before the first step.</summary>
internal sealed class Forgetting<T>(bool seesSteps) : StateVisitor<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>That of what lasts from step to step.</summary>
    public static readonly Forgetting<T> State = new(seesSteps: false);

    internal override bool SeesSteps => seesSteps;

    public override void Vector(string name, Buffer<T> vector, Pieces pieces) =>
        Crew.Launch(new Clear { Vector = vector }, pieces);

    public override void Number(string name, ref double number) => number = 0;

    public override void Number(string name, ref long number) => number = 0;

    public override void Number(string name, ref bool truth) => truth = false;

    public override void Numbers(string name, PlayerNumbers numbers) => numbers.Values.Clear();

    public override void Numbers(string name, TensorNumbers numbers) => numbers.Values.Clear();

    private struct Clear : IKernel
    {
        public Buffer<T> Vector;

        public readonly void Over(in Piece piece) =>
            Vector.Slice(piece.Start, (int)(piece.End - piece.Start)).Clear();
    }
}
