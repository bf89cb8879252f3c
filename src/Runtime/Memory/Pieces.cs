using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mmx.Memory;

/// <summary>
/// The pieces of some players, in order, and which of them lie in which chunk. A piece keeps the number that it has
/// among all players' pieces, so that a partial result has one place whoever launched the kernel.
/// </summary>
public sealed unsafe class Pieces
{
    /// <summary>How many elements a chunk has: what one thread claims at a time.</summary>
    public const int ChunkLength = 16_384;

    private readonly Piece[] _pieces;
    private readonly int[] _firsts;
    private readonly long _farFrom;
    private Pieces? _joined;

    internal Pieces(List<Piece> pieces, long farFrom)
    {
        foreach (var piece in pieces)
        {
            Elements += piece.End - piece.Start;
        }

        _farFrom = farFrom;
        _pieces = Pinned(pieces.ConvertAll(piece => piece with { IsFar = Elements >= farFrom }));
        _firsts = Pinned(Firsts(pieces));
    }

    public int Count => _pieces.Length;

    public int Chunks => _firsts.Length - 1;

    /// <summary>How many elements they have together, without padding.</summary>
    public long Elements { get; }

    /// <summary>
    /// All elements, and the padding between them, in as few pieces as there can be: for what is done to them whichever tensor's
    /// they are. Of the tensor only the first's number stands in a piece.
    /// </summary>
    internal Pieces Joined => _joined ??= new Pieces(Join(_pieces), _farFrom);

    public ref readonly Piece this[int index] => ref _pieces[index];

    /// <summary>The pieces themselves; they never move.</summary>
    internal Piece* Table => (Piece*)Unsafe.AsPointer(
        ref MemoryMarshal.GetArrayDataReference(_pieces));

    /// <summary>
    /// Where each chunk's pieces begin, and behind the last chunk how many there are; they never move.
    /// </summary>
    internal int* ChunkTable => (int*)Unsafe.AsPointer(
        ref MemoryMarshal.GetArrayDataReference(_firsts));

    private static List<Piece> Join(Piece[] pieces)
    {
        var joined = new List<Piece>();
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0 && Follows(pieces[i], pieces[i - 1]))
            {
                joined[^1] = joined[^1] with { End = pieces[i].End };
            }
            else
            {
                joined.Add(pieces[i] with { Index = joined.Count });
            }
        }

        return joined;
    }

    /// <summary>Whether it is in the same chunk, and nothing but padding lies between.</summary>
    private static bool Follows(in Piece piece, in Piece before) =>
        piece.Start / ChunkLength == before.Start / ChunkLength && piece.Segment - before.Segment <= 1;

    private static List<int> Firsts(List<Piece> pieces)
    {
        var firsts = new List<int>();
        var chunk = -1L;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Start / ChunkLength != chunk)
            {
                chunk = pieces[i].Start / ChunkLength;
                firsts.Add(i);
            }
        }

        firsts.Add(pieces.Count);
        return firsts;
    }

    private static TItem[] Pinned<TItem>(List<TItem> items)
    {
        var array = GC.AllocateArray<TItem>(items.Count, pinned: true);
        items.CopyTo(array);
        return array;
    }
}
