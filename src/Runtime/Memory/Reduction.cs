using System;

namespace Mmx.Memory;

/// <summary>
/// A number that comes out of a vector: a kernel writes one partial a piece, and these methods join them in the pieces'
/// order, so that the result is the same whoever ran which piece. Over nothing it is 0, and `all` is true.
/// </summary>
public readonly unsafe struct Reduction
{
    private readonly double* _partials;
    private readonly double* _value;
    private readonly Piece* _pieces;
    private readonly int _count;

    internal Reduction(nint value, nint partials, Pieces pieces)
    {
        _value = (double*)value;
        _partials = (double*)partials;
        _pieces = pieces.Table;
        _count = pieces.Count;
    }

    /// <summary>A piece's partial result.</summary>
    public ref double this[in Piece piece] => ref _partials[piece.Index];

    /// <summary>What the last of Sum, Most, Least, All or Any gave; a truth is 1 or 0.</summary>
    public double Value => *_value;

    /// <summary>Whether the last of All or Any gave true.</summary>
    public bool Truth => *_value != 0;

    /// <summary>Where what it gave is held.</summary>
    internal ref double Held => ref *_value;

    public double Sum() => Whole<Sums>();

    public double Most() => Whole<Greatests>();

    public double Least() => Whole<Leasts>();

    public bool All() => Whole<Alls>() != 0;

    public bool Any() => Whole<Anys>() != 0;

    public void SumByPlayer(PlayerNumbers into) => Join<Sums, PerPlayer>(into.Values);

    public void MostByPlayer(PlayerNumbers into) => Join<Greatests, PerPlayer>(into.Values);

    public void LeastByPlayer(PlayerNumbers into) => Join<Leasts, PerPlayer>(into.Values);

    public void AllByPlayer(PlayerNumbers into) => Join<Alls, PerPlayer>(into.Values);

    public void AnyByPlayer(PlayerNumbers into) => Join<Anys, PerPlayer>(into.Values);

    public void SumByTensor(TensorNumbers into) => Join<Sums, PerTensor>(into.Values);

    public void MostByTensor(TensorNumbers into) => Join<Greatests, PerTensor>(into.Values);

    public void LeastByTensor(TensorNumbers into) => Join<Leasts, PerTensor>(into.Values);

    public void AllByTensor(TensorNumbers into) => Join<Alls, PerTensor>(into.Values);

    public void AnyByTensor(TensorNumbers into) => Join<Anys, PerTensor>(into.Values);

    private double Whole<TJoin>()
        where TJoin : struct, IJoin
    {
        Join<TJoin, OneForAll>(new Span<double>(_value, 1));
        return *_value;
    }

    private void Join<TJoin, TGrain>(Span<double> into)
        where TJoin : struct, IJoin
        where TGrain : struct, IGrain
    {
        into.Fill(TJoin.OverNothing);
        for (var i = 0; i < _count;)
        {
            var key = TGrain.Of(_pieces[i]);
            var value = this[_pieces[i]];
            for (i++; i < _count && TGrain.Of(_pieces[i]) == key; i++)
            {
                value = TJoin.Join(value, this[_pieces[i]]);
            }

            into[key] = value;
        }
    }
}
