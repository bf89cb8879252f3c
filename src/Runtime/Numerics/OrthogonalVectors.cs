using System;
using System.Numerics;
using System.Runtime.InteropServices;
using Mmx.Cpu;
using Mmx.Memory;
using Mmx.State;

namespace Mmx.Numerics;

/// <summary>Vectors of unit norm at right angles to one another, each group by itself; some may be zero.</summary>
internal sealed unsafe class OrthogonalVectors<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>What is left of a vector counts for nothing where it is no more than so much of it: it is rounding.</summary>
    public static readonly double Nothing = Math.ScaleB(1, typeof(T) == typeof(float) ? -17 : -46);

    private readonly Arena _arena;
    private readonly Pieces _pieces;
    private readonly Groups _groups;
    private readonly nint[] _vectors;
    private readonly string[] _names;
    private readonly InnerProducts<T> _products;
    private readonly Coefficients _parts;
    private readonly NumberList _factors;
    private readonly NumberList _turns;
    private readonly double[] _column;
    private readonly double[] _squares;
    private readonly double[] _left;
    private readonly int _size;

    /// <summary>Room for so many beside a window's vectors.</summary>
    public OrthogonalVectors(Window<T> window, int size, Groups groups)
    {
        _size = size;
        _pieces = window.Pieces;
        _groups = groups;
        _arena = new Arena(_size * window.BytesAVector);
        _vectors = GC.AllocateArray<nint>(_size, pinned: true);
        _names = new string[_size];
        for (var i = 0; i < _size; i++)
        {
            _vectors[i] = Buffer<T>.At(_arena.Take(window.BytesAVector), window.Start).AddressOf(0);
            _names[i] = $"q{i}";
        }

        _products = new InnerProducts<T>(window, groups, _size + 1);
        _parts = new Coefficients(window.Layout, groups, _size);
        _factors = new NumberList(groups.Count);
        _turns = new NumberList(groups.Count * _size * 2);
        _column = new double[groups.Count * (_size + 1)];
        _squares = new double[groups.Count];
        _left = new double[groups.Count];
    }

    /// <summary>What the last appended vector has of the one in a row; in its own row, what it has of its own.</summary>
    public double PartOf(int group, int row) => _column[group * (_size + 1) + row];

    public void Dispose() => _arena.Dispose();

    /// <summary>Shows a visitor the vectors.</summary>
    public void Show(StateVisitor<T> visitor)
    {
        for (var i = 0; i < _size; i++)
        {
            visitor.Vector(_names[i], Vector(i), _pieces);
        }
    }

    /// <summary>Multiplies the first so many with a vector.</summary>
    public void Multiply(int count, Buffer<T> vector, Span<double> into)
    {
        AddAll(count);
        _products.With(vector);
        Copy(0, count, into);
    }

    /// <summary>
    /// Appends what is left of a column when its parts along the others are taken away; again where little is left, since
    /// little is left of its accuracy then. All are multiplied with a right side too, where there is one.
    /// </summary>
    public void Append(int count, Column<T> column, Buffer<T>? right, Span<double> rights)
    {
        var vector = column.IsDifference ? Made(column, Vector(count)) : column.Vector;
        AddAll(count);
        _products.Add(vector);
        _products.With(vector, right ?? vector);
        for (var group = 0; group < _groups.Count; group++)
        {
            Part(group, count) = 0;
            _squares[group] = _products.Of(0, group)[count];
        }

        if (right is not null)
        {
            Copy(1, count, rights);
        }

        if (LeavesLittle(count, vector, isRest: false))
        {
            LeavesLittle(count, Vector(count), isRest: true);
        }

        Scale(count);
        if (right is { } side)
        {
            _products.Begin();
            _products.Add(Vector(count));
            _products.With(side);
            for (var group = 0; group < _groups.Count; group++)
            {
                rights[group * _size + count] = _products.Of(0, group)[0];
            }
        }
    }

    /// <summary>Sets how two neighbours are turned towards each other.</summary>
    public void SetTurn(int group, int first, double cosine, double sine) =>
        (_turns.All[(group * _size + first) * 2], _turns.All[(group * _size + first) * 2 + 1]) = (cosine, sine);

    /// <summary>Turns all neighbours, one pair after the other.</summary>
    public void Turn(int count) => Crew.Launch(
        new Turning { Vectors = Table, Count = count, Turns = (double*)_turns.Address, Size = _size, Groups = _groups }, _pieces);

    private nint* Table => (nint*)Marshal.UnsafeAddrOfPinnedArrayElement(_vectors, 0);

    private Buffer<T> Vector(int index) => Buffer<T>.At(_vectors[index]);

    private ref double Part(int group, int row) => ref _column[group * (_size + 1) + row];

    /// <summary>
    /// Takes the parts that were last found away from a vector, and finds those of the rest; whether that is less than half of
    /// the whole for any group.
    /// </summary>
    private bool LeavesLittle(int count, Buffer<T> from, bool isRest)
    {
        _parts.Begin(count);
        for (var group = 0; group < _groups.Count; group++)
        {
            var parts = _products.Of(0, group);
            for (var i = 0; i < count; i++)
            {
                Part(group, i) = parts[i] + (isRest ? Part(group, i) : 0);
                _parts.Of(group)[count - 1 - i] = parts[i];
            }
        }

        AddAll(count);
        _products.Add(Vector(count));
        _products.WithRest(from, new Combination<T>(Table, count - 1, _size, count, _parts, areDifferences: false), Vector(count));
        var isLittle = false;
        for (var group = 0; group < _groups.Count; group++)
        {
            _left[group] = _products.Of(0, group)[count];
            isLittle |= _left[group] < _squares[group] / 2;
        }

        return isLittle;
    }

    /// <summary>Puts a difference where it is to become one of these.</summary>
    private Buffer<T> Made(Column<T> difference, Buffer<T> into)
    {
        Crew.Launch(new Subtraction { Column = difference, Into = into }, _pieces);
        return into;
    }

    private void Scale(int count)
    {
        for (var group = 0; group < _groups.Count; group++)
        {
            var norm = Math.Sqrt(_left[group]);
            Part(group, count) = norm <= Nothing * Math.Sqrt(_squares[group]) ? 0 : norm;
            _factors.All[group] = Part(group, count) == 0 ? 0 : 1 / norm;
        }

        Crew.Launch(
            new Scaling { Vector = Vector(count), Factors = (double*)_factors.Address, Groups = _groups }, _pieces);
    }

    private void AddAll(int count)
    {
        _products.Begin();
        for (var i = 0; i < count; i++)
        {
            _products.Add(Vector(i));
        }
    }

    private void Copy(int which, int count, Span<double> into)
    {
        for (var group = 0; group < _groups.Count; group++)
        {
            _products.Of(which, group)[..count].CopyTo(into[(group * _size)..]);
        }
    }

    private struct Subtraction : IKernel
    {
        public Column<T> Column;
        public Buffer<T> Into;

        public readonly void Over(in Piece piece)
        {
            var (vector, older, into) = (Column.Vector, Column.Older, Into);
            for (var i = piece.Start; i < piece.End; i += Lanes.Count<T>())
            {
                into[i] = vector[i] - older[i];
            }
        }
    }

    private struct Scaling : IKernel
    {
        public Buffer<T> Vector;
        public double* Factors;
        public Groups Groups;

        public readonly void Over(in Piece piece)
        {
            var factor = Factors[Groups.Of(piece)];
            var by = Lanes.Spread<T>(factor);
            for (var i = piece.Start; i < piece.End; i += Lanes.Count<T>())
            {
                Vector[i] = factor == 0 ? default : by * Vector[i];
            }
        }
    }

    private struct Turning : IKernel
    {
        public nint* Vectors;
        public int Count;
        public double* Turns;
        public int Size;
        public Groups Groups;

        public readonly void Over(in Piece piece)
        {
            var turns = Turns + (long)Groups.Of(piece) * Size * 2;
            foreach (var strip in new Strips(piece, areLong: false))
            {
                for (var i = 0; i + 1 < Count; i++)
                {
                    Turn(strip, Buffer<T>.At(Vectors[i]), Buffer<T>.At(Vectors[i + 1]), turns[2 * i], turns[2 * i + 1]);
                }
            }
        }

        private static void Turn(Strip strip, Buffer<T> first, Buffer<T> second, double cosine, double sine)
        {
            var (along, across) = (Lanes.Spread<T>(cosine), Lanes.Spread<T>(sine));
            for (var i = strip.Start; i < strip.End; i += Lanes.Count<T>())
            {
                var (a, b) = (first[i], second[i]);
                first[i] = along * a + across * b;
                second[i] = along * b - across * a;
            }
        }
    }
}
