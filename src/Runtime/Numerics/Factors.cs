using System;
using System.Numerics;
using Mmx.Memory;
using Mmx.State;

namespace Mmx.Numerics;

/// <summary>
/// Least squares by W = Q R, with Q in memory of its own: a new column is set at right angles to the others (Gram–Schmidt,
/// twice where it has to be), and the oldest goes by rotations (Givens). It loses no more than the vectors' own type does.
/// </summary>
internal sealed class Factors<T> : LeastSquares<T>, IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    // Rotations add up their rounding: from time to time all is factored anew.
    private const int DropsPerVector = 4;
    private readonly OrthogonalVectors<T> _q;
    private readonly NumberList _r;
    private readonly double[] _rights;
    private readonly int _size;

    // The serial numbers of the columns that are factored; none where the last is less.
    private long _first = 1;
    private long _last;
    private long _drops;

    public Factors(Columns<T> columns, Groups groups)
        : base(columns, groups)
    {
        _size = columns.Most;
        _q = new OrthogonalVectors<T>(columns.Window, _size, groups);
        _r = new NumberList(groups.Count * _size * _size);
        _rights = new double[groups.Count * _size];
    }

    private protected override double Threshold => Math.Max(1e-13, OrthogonalVectors<T>.Nothing);

    private int Count => (int)(_last - _first + 1);

    public void Dispose() => _q.Dispose();

    internal override void Show(StateVisitor<T> visitor)
    {
        visitor.Number("first", ref _first);
        visitor.Number("last", ref _last);
        visitor.Number("drops", ref _drops);
        _r.Show(visitor, "r");
        _q.Show(visitor);
    }

    private protected override void Know(Buffer<T>? vector)
    {
        var newest = Columns.SerialOf(0);
        Leave(newest - Columns.Count + 1);
        if (_last == newest && vector is { } right)
        {
            _q.Multiply(Count, right, _rights);
        }

        while (_last < newest)
        {
            Append(_last + 1 == newest ? vector : null);
        }
    }

    private protected override double NormOf(int group, int index)
    {
        var (column, sum) = (Count - 1 - index, 0.0);
        for (var row = 0; row <= column; row++)
        {
            sum += R(group, row, column) * R(group, row, column);
        }

        return Math.Sqrt(sum);
    }

    private protected override double RightOf(int group, int index) => _rights[group * _size + Count - 1 - index];

    private protected override void Fill(int group, ReadOnlySpan<int> kept, double ridge, SquareMatrix into)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            var column = into.Column(i);
            var norm = NormOf(group, kept[i]);
            for (var j = 0; j < kept.Length; j++)
            {
                column[j] = kept[j] < kept[i] ? 0 : R(group, Count - 1 - kept[j], Count - 1 - kept[i]) / norm;
            }
        }
    }

    private protected override double RidgeBeside(double ridge) => ridge;

    private protected override double Condition(double largest, double smallest) => largest / smallest;

    /// <summary>Leaves what the window has left.</summary>
    private void Leave(long oldest)
    {
        if (oldest > _last || _drops + oldest - _first > DropsPerVector * _size || !IsSound() || (oldest > _first && HoldsZero()))
        {
            (_first, _last, _drops) = (oldest, oldest - 1, 0);
        }

        for (; _first < oldest; _first++, _drops++)
        {
            DropOldest();
        }
    }

    /// <summary>Nothing that is not finite would ever leave by rotations.</summary>
    private bool IsSound()
    {
        var sum = 0.0;
        foreach (var number in _r.All)
        {
            sum += 0 * number;
        }

        return sum == 0;
    }

    /// <summary>The row of a vector that is zero is left out with it, and a rotation would turn others' parts into it.</summary>
    private bool HoldsZero()
    {
        for (var group = 0; group < Groups.Count; group++)
        {
            for (var index = 0; index < Count; index++)
            {
                if (NormOf(group, index) == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Append(Buffer<T>? right)
    {
        var column = Count;
        _q.Append(column, Columns[Columns.SerialOf(0) - _last - 1], right, _rights);
        for (var group = 0; group < Groups.Count; group++)
        {
            for (var row = 0; row <= column; row++)
            {
                R(group, row, column) = _q.PartOf(group, row);
            }
        }

        _last++;
    }

    private void DropOldest()
    {
        for (var group = 0; group < Groups.Count; group++)
        {
            for (var row = 0; row + 1 < Count; row++)
            {
                Turn(group, row);
            }

            for (var row = 0; row + 1 < Count; row++)
            {
                for (var column = row; column + 1 < Count; column++)
                {
                    R(group, row, column) = R(group, row, column + 1);
                }
            }
        }

        _q.Turn(Count);
    }

    /// <summary>Turns a row and the next so that, without the first column, nothing stands below the diagonal.</summary>
    private void Turn(int group, int row)
    {
        var (above, below) = (R(group, row, row + 1), R(group, row + 1, row + 1));
        var length = double.Hypot(above, below);
        var (cosine, sine) = length == 0 ? (1, 0) : (above / length, below / length);
        _q.SetTurn(group, row, cosine, sine);
        for (var column = row + 1; column < Count; column++)
        {
            ref var a = ref R(group, row, column);
            ref var b = ref R(group, row + 1, column);
            (a, b) = (cosine * a + sine * b, cosine * b - sine * a);
        }
    }

    private ref double R(int group, int row, int column) => ref _r.All[(group * _size + row) * _size + column];
}
