using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Mmx.Memory;

namespace Mmx.State;

/// <summary>
/// Lists all that it is shown as entries of a file: `Base.m/critic/weight` for a tensor of a vector, `Base.best` for a
/// number, `properties.Base.Lr` for a property.
/// </summary>
internal sealed class StateListing<T>(Layout layout, bool seesSteps) : StateVisitor<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static ElementType Elements => typeof(T) == typeof(double) ? ElementType.F64 : ElementType.F32;

    private readonly List<StateEntry> _entries = [];
    private readonly List<string> _standing = [];
    private readonly StatePath _path = new();

    public IReadOnlyList<StateEntry> Entries => _entries;

    /// <summary>All vectors, in their order.</summary>
    public List<Buffer<T>> Vectors { get; } = [];

    /// <summary>Where the machines stand, outermost first: `step base, then Base: z &lt;- z - lr * field`.</summary>
    public string Standing => string.Join(", then ", _standing);

    internal override bool SeesSteps => seesSteps;

    internal override bool SeesProperties => true;

    public override void Vector(string name, Buffer<T> vector, Pieces pieces)
    {
        Vectors.Add(vector);
        foreach (var segment in SegmentsOf(pieces))
        {
            Add(_path.Of(name, layout, segment), Elements, [segment.Length], vector.AddressOf(segment.Start), 0);
        }
    }

    public override void Number(string name, ref double number) =>
        Add(name, ElementType.F64, BitConverter.DoubleToInt64Bits(number));

    public override void Number(string name, ref long number) => Add(name, ElementType.I64, number);

    public override void Number(string name, ref bool truth) => Add(name, ElementType.BOOL, truth ? 1 : 0);

    public override void Numbers(string name, PlayerNumbers numbers) =>
        Add(_path.Of(name), ElementType.F64, [numbers.Count], numbers.Address, 0);

    public override void Numbers(string name, TensorNumbers numbers) =>
        Add(_path.Of(name), ElementType.F64, [numbers.Count], numbers.Address, 0);

    public override void Same(string name, long number)
    {
        Add(name, ElementType.I64, number);
        _entries[^1] = _entries[^1] with { IsFixed = true };
    }

    internal override void Enter(string name) => _path.Enter(name);

    internal override void EnterProperties() => _path.EnterProperties();

    internal override void Leave() => _path.Leave();

    internal override void Stands(string statement)
    {
        if (statement.Length > 0)
        {
            _standing.Add(_path.Said(statement));
        }
    }

    private IEnumerable<Segment> SegmentsOf(Pieces pieces)
    {
        var players = Games.Players.None;
        for (var i = 0; i < pieces.Count; i++)
        {
            players |= Games.Players.One(pieces[i].Player);
        }

        // A tensor without elements has no piece.
        return layout.Segments.Where(segment => players.Contains(segment.Player));
    }

    private void Add(string name, ElementType type, long bits) => Add(_path.Of(name), type, [], 0, bits);

    private void Add(string name, ElementType type, long[] shape, nint address, long bits) =>
        _entries.Add(new StateEntry(name, type, shape, address, bits) { IsOptional = _path.IsOfProperties });
}
