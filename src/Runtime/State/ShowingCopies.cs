using System.Numerics;
using Mmx.Memory;

namespace Mmx.State;

/// <summary>Shows another visitor the copies in place of what they are copies of.</summary>
internal sealed class ShowingCopies<T>(StateCopies<T> copies, StateVisitor<T> to) : StateVisitor<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public override void Vector(string name, Buffer<T> vector, Pieces pieces) => to.Vector(name, copies.NextVector(), pieces);

    public override void Number(string name, ref double number) => to.Number(name, ref copies.NextReal());

    public override void Number(string name, ref long number) => to.Number(name, ref copies.NextWhole());

    public override void Number(string name, ref bool truth) => to.Number(name, ref copies.NextTruth());

    public override void Numbers(string name, PlayerNumbers numbers) => to.Numbers(name, copies.NextByPlayer());

    public override void Numbers(string name, TensorNumbers numbers) => to.Numbers(name, copies.NextByTensor());

    internal override void Enter(string name) => to.Enter(name);

    internal override void Leave() => to.Leave();
}
