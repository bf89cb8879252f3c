using System;
using System.Numerics;
using Mmx.Games;
using Mmx.Memory;
using Mmx.State;

namespace Mmx.Numerics;

/// <summary>
/// Solves (SᵀW) c = Sᵀr for the columns of two windows, as many of each, all at unit norm and with λ on the diagonal; a pair
/// of which one is zero is left out. Their inner products are kept: a new pair costs one pass over each window.
/// </summary>
internal sealed class CrossGram<T> : LeastSquares<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Columns<T> _other;
    private readonly InnerProducts<T> _products;
    private readonly NumberList _known;
    private readonly KnownSquares<T> _squares;
    private readonly KnownSquares<T> _otherSquares;
    private readonly double[] _rights;
    private readonly int _size;
    private readonly int _otherSize;

    public CrossGram(Columns<T> columns, Columns<T> other, Groups groups)
        : base(columns, groups)
    {
        other.Window.IsKnownBy(Show);
        _other = other;
        (_size, _otherSize) = (columns.Window.Size, other.Window.Size);
        _products = new InnerProducts<T>(columns.Window, groups, Math.Max(_size, _otherSize) + 1);
        _known = new NumberList(groups.Count * _size * _otherSize);
        _squares = new KnownSquares<T>(columns, groups);
        _otherSquares = new KnownSquares<T>(other, groups);
        _rights = new double[groups.Count * _otherSize];
    }

    private protected override double Threshold => 1e-13;

    internal override void Show(StateVisitor<T> visitor)
    {
        _known.Show(visitor, "products");
        _squares.Show(visitor, "squares", "serials");
        _otherSquares.Show(visitor, "otherSquares", "otherSerials");
    }

    private protected override void Know(Buffer<T>? vector)
    {
        if (Columns.Count != _other.Count)
        {
            throw GameErrors.WindowsDisagree(Columns.Count, _other.Count);
        }

        for (var i = _squares.Unknown(0); i < Columns.Count; i = _squares.Unknown(i))
        {
            Multiply(_other, Columns[i], vector);
            Keep(_squares, i, isOther: false);
            vector = null;
        }

        if (vector is { } right)
        {
            _products.Begin();
            _products.Add(_other);
            _products.With(right, right);
            KeepRight();
        }

        for (var i = _otherSquares.Unknown(0); i < Columns.Count; i = _otherSquares.Unknown(i))
        {
            Multiply(Columns, _other[i], null);
            Keep(_otherSquares, i, isOther: true);
        }
    }

    private protected override double NormOf(int group, int index) =>
        _otherSquares.Of(group, index) == 0 ? 0 : Math.Sqrt(_squares.Of(group, index));

    private protected override double RightOf(int group, int index) =>
        _rights[group * _otherSize + index] / Math.Sqrt(_otherSquares.Of(group, index));

    private protected override void Fill(int group, ReadOnlySpan<int> kept, double ridge, SquareMatrix into)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            var column = into.Column(i);
            for (var j = 0; j < kept.Length; j++)
            {
                var norms = Math.Sqrt(_squares.Of(group, kept[i])) * Math.Sqrt(_otherSquares.Of(group, kept[j]));
                column[j] = Known(group, kept[j], kept[i]) / norms + (i == j ? ridge : 0);
            }
        }
    }

    private protected override double Condition(double largest, double smallest) => largest / smallest;

    /// <summary>Multiplies many columns, and last a column itself, with that column and with a right side.</summary>
    private void Multiply(Columns<T> many, Column<T> column, Buffer<T>? right)
    {
        _products.Begin();
        _products.Add(many);
        _products.Add(column);
        _products.With(column, right ?? column.Vector);
        if (right is not null)
        {
            KeepRight();
        }
    }

    private void KeepRight()
    {
        for (var group = 0; group < Groups.Count; group++)
        {
            _products.Of(1, group)[.._other.Count].CopyTo(_rights.AsSpan(group * _otherSize));
        }
    }

    private void Keep(KnownSquares<T> squares, int index, bool isOther)
    {
        for (var group = 0; group < Groups.Count; group++)
        {
            var products = _products.Of(0, group);
            for (var i = 0; i < Columns.Count; i++)
            {
                (isOther ? ref Known(group, index, i) : ref Known(group, i, index)) = products[i];
            }

            squares.Set(group, index, products[^1]);
        }
    }

    private ref double Known(int group, int other, int index) =>
        ref _known.All[(group * _otherSize + _other.PositionOf(other)) * _size + Columns.PositionOf(index)];
}
