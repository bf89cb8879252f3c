using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Mmx.Cpu;

namespace Mmx.Memory;

/// <summary>
/// A vector of independent normals that lies nowhere: each element follows from the seed, which draw it is, its tensor and
/// its place in that tensor, so that neither padding nor lanes nor threads change it.
/// </summary>
public readonly struct Normals(long seed, long draw)
{
    private readonly long _seed = seed;
    private readonly long _draw = draw;

    /// <summary>The normals on one piece.</summary>
    public NormalsOnPiece<T> On<T>(in Piece piece)
        where T : unmanaged => new(_seed, _draw, piece);
}

/// <summary>
/// The normals on one piece, all lanes from an element on. A tensor's elements go by sixteens: eight blocks give the first
/// eight of them by the cosine, and the other eight by the sine.
/// </summary>
public readonly struct NormalsOnPiece<T>
    where T : unmanaged
{
    private readonly long _seed;
    private readonly long _draw;
    private readonly int _tensor;
    private readonly long _before;

    internal NormalsOnPiece(long seed, long draw, in Piece piece) =>
        (_seed, _draw, _tensor, _before) = (seed, draw, piece.Segment, piece.Start - piece.Offset);

    public Vector512<T> this[long element]
    {
        // Never put in place of its call: a kernel stays as small as it reads.
        [MethodImpl(MethodImplOptions.NoInlining)]
        get
        {
            var place = element - _before;
            var blocks = Vector512<ulong>.Indices + Vector512.Create((ulong)(place >> 4 << 3));
            var (radius, angle) = Chance.Normals(_seed, _draw, _tensor, blocks);
            if (typeof(T) == typeof(double))
            {
                var side = (place & 8) == 0 ? Trigonometry.Cosine(angle) : Trigonometry.Sine(angle);
                return (radius * side).As<double, T>();
            }

            return Vector512
                .Narrow(radius * Trigonometry.Cosine(angle), radius * Trigonometry.Sine(angle)).As<float, T>();
        }
    }
}
