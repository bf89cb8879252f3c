using System;
using System.Numerics;
using Mmx.Memory;
using Mmx.State;

namespace Mmx.Numerics;

/// <summary>
/// Least squares by the inner products of a window's columns, which are kept: a new column costs one pass over the window,
/// the same in which the right side is multiplied. It tells singular values apart down to about 10⁻⁸ of the largest.
/// </summary>
internal sealed class Gram<T> : LeastSquares<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // So much on the diagonal of unit vectors' products keeps them from any dependence that counts.
    private const double AmpleRidge = 1e-6;

    private readonly InnerProducts<T> _products;
    private readonly Cholesky _direct;
    private readonly NumberList _known;
    private readonly NumberList _serials;
    private readonly double[] _rights;
    private readonly int _most;
    private long _awaited;
    private int _taken;

    // As many places as there are for vectors: a column is known where its newer vector lies.
    private readonly int _size;

    public Gram(Columns<T> columns, Groups groups)
        : base(columns, groups)
    {
        (_most, _size) = (columns.Most, columns.Window.Size);
        _direct = new Cholesky(_most);
        _products = new InnerProducts<T>(columns.Window, groups, _most);
        _known = new NumberList(groups.Count * _size * _size);
        _serials = new NumberList(_size);
        _rights = new double[groups.Count * _most];
    }

    private protected override double Threshold => Math.ScaleB(_most, -52);

    internal override void Show(StateVisitor<T> visitor)
    {
        _known.Show(visitor, "products");
        _serials.Show(visitor, "serials");
    }

    /// <summary>
    /// All columns that the window has once what is written to its next place has been pushed; a full one loses its oldest.
    /// </summary>
    public override GramRow<T> Beside(Buffer<T> right)
    {
        var window = Columns.Window;
        _awaited = window.SerialOf(0) + 1;
        _products.Begin();
        AddWith(window.Next, (int)Math.Min(window.Count, _size - 1));
        return new GramRow<T>(_products.Beside(right));
    }

    private protected override void KnowBeside(Buffer<T> vector)
    {
        _products.Join();
        var isPushed = Columns.SerialOf(0) == _awaited;
        if (isPushed && _taken > 0)
        {
            Keep(0);
        }

        if (!isPushed && (Columns.Count != _taken - 1 || Unknown(0) < Columns.Count))
        {
            Know(vector);
            return;
        }

        KeepRight(1, isPushed ? 0 : 1);
        Know(null);
    }

    private protected override void Know(Buffer<T>? vector)
    {
        _products.Begin();
        _products.Add(Columns);

        var next = Unknown(0);
        if (vector is { } right)
        {
            KnowRight(right, next);
            next = Unknown(next);
        }

        for (; next < Columns.Count; next = Unknown(next))
        {
            _products.With(Columns[next]);
            Keep(next);
        }
    }

    private protected override double NormOf(int group, int index) => Math.Sqrt(Known(group, index, index));

    private protected override double RightOf(int group, int index) =>
        _rights[group * _most + index] / NormOf(group, index);

    private protected override void Fill(int group, ReadOnlySpan<int> kept, double ridge, SquareMatrix into)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            var column = into.Column(i);
            for (var j = 0; j < kept.Length; j++)
            {
                column[j] = i == j
                    ? 1 + ridge
                    : Known(group, kept[i], kept[j]) / (NormOf(group, kept[i]) * NormOf(group, kept[j]));
            }
        }
    }

    private protected override bool SolvesDirectly(
        int group, ReadOnlySpan<int> kept, double ridge, ReadOnlySpan<double> right, Span<double> answer)
    {
        if (!(ridge >= AmpleRidge && double.IsFinite(ridge)))
        {
            return false;
        }

        _direct.Begin(kept.Length);
        Fill(group, kept, ridge, _direct);
        return _direct.Solve(right, answer);
    }

    private protected override double Condition(double largest, double smallest) => Math.Sqrt(largest / smallest);

    // Beside itself where no column is new: its sums are added up in one order, whatever stands beside it.
    private void KnowRight(Buffer<T> right, int unknown)
    {
        _products.With(unknown < Columns.Count ? Columns[unknown] : right, right);
        if (unknown < Columns.Count)
        {
            Keep(unknown);
        }

        KeepRight(1, 0);
    }

    /// <summary>A vector that is to be the newest, and so many of those that the window holds.</summary>
    private void AddWith(Buffer<T> next, int older)
    {
        var isDifference = Columns.AreDifferences;
        _taken = isDifference ? older : older + 1;
        for (var i = 0; i < _taken; i++)
        {
            var vector = i == 0 ? next : Columns.Window.At(i - 1);
            _products.Add(isDifference ? Column<T>.Difference(vector, Columns.Window.At(i)) : vector);
        }
    }

    private void KeepRight(int which, int from)
    {
        for (var group = 0; group < Groups.Count; group++)
        {
            _products.Of(which, group)[from..].CopyTo(_rights.AsSpan(group * _most));
        }
    }

    /// <summary>The first column from an index on whose products are not known; the count where all are.</summary>
    private int Unknown(int from)
    {
        while (from < Columns.Count && _serials.All[Columns.PositionOf(from)] == Columns.SerialOf(from))
        {
            from++;
        }

        return from;
    }

    private void Keep(int index)
    {
        for (var group = 0; group < Groups.Count; group++)
        {
            var products = _products.Of(0, group);
            for (var i = 0; i < products.Length; i++)
            {
                Known(group, index, i) = Known(group, i, index) = products[i];
            }
        }

        _serials.All[Columns.PositionOf(index)] = Columns.SerialOf(index);
    }

    private ref double Known(int group, int i, int j) =>
        ref _known.All[(group * _size + Columns.PositionOf(i)) * _size + Columns.PositionOf(j)];
}
