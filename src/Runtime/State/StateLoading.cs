using System;
using System.Numerics;
using Mmx.Memory;

namespace Mmx.State;

/// <summary>Puts what a file holds into all that it is shown; a property that the file has not stays as it is.</summary>
internal sealed class StateLoading<T>(Layout layout, TensorFile file, bool seesSteps) : StateVisitor<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly StatePath _path = new();

    internal override bool SeesSteps => seesSteps;

    internal override bool SeesProperties => true;

    public override void Vector(string name, Buffer<T> vector, Pieces pieces)
    {
        var last = -1;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Segment != last)
            {
                last = pieces[i].Segment;
                var segment = layout.Segments[last];
                file.Read(_path.Of(name, layout, segment), vector.AddressOf(segment.Start));
            }
        }
    }

    public override void Number(string name, ref double number)
    {
        if (Bits(name) is { } bits)
        {
            number = BitConverter.Int64BitsToDouble(bits);
        }
    }

    public override void Number(string name, ref long number) => number = Bits(name) ?? number;

    public override void Number(string name, ref bool truth) => truth = Bits(name) is { } bits ? bits != 0 : truth;

    public override void Numbers(string name, PlayerNumbers numbers) => Read(name, numbers.Address);

    public override void Numbers(string name, TensorNumbers numbers) => Read(name, numbers.Address);

    internal override void Enter(string name) => _path.Enter(name);

    internal override void EnterProperties() => _path.EnterProperties();

    internal override void Leave() => _path.Leave();

    private long? Bits(string name) => file.Has(_path.Of(name)) ? file.Bits(_path.Of(name)) : null;

    private void Read(string name, nint address)
    {
        if (file.Has(_path.Of(name)))
        {
            file.Read(_path.Of(name), address);
        }
    }
}
