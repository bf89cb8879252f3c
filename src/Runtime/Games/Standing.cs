using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Text;
using Mmx.Memory;

namespace Mmx.Games;

/// <summary>Where players stand while the game's parameters hold a point that was only asked about.</summary>
internal sealed class Standing<T>(Layout layout, Buffer<T> point)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private const int Longest = 1 << 30;
    private readonly (Players Players, Buffer<T> Where)[] _stands = new (Players, Buffer<T>)[Players.Limit];
    private int _count;

    /// <summary>The parameters are where the players stand.</summary>
    public bool IsHere => _count == 0;

    public void Add(Players players, Buffer<T> where) => _stands[_count++] = (players, where);

    public void Clear() => _count = 0;

    /// <summary>Puts where the players stand into the parameters and the point that was asked in its place, or back.</summary>
    public void Swap()
    {
        for (var i = 0; i < _count; i++)
        {
            var (players, where) = _stands[i];
            var (start, end) = layout.RangeOf(players);
            while (start < end)
            {
                var length = (int)Math.Min(Longest, end - start);
                Swap(point.Slice(start, length), where.Slice(start, length));
                start += length;
            }
        }
    }

    /// <summary>What it says, with vectors by their numbers in a list: `3:7` for players 0 and 1 in vector 7, −1 in none.</summary>
    public string Print(List<Buffer<T>> vectors)
    {
        var text = new StringBuilder();
        for (var i = 0; i < _count; i++)
        {
            var (players, where) = _stands[i];
            var number = vectors.FindIndex(vector => vector.AddressOf(0) == where.AddressOf(0));
            text.Append(CultureInfo.InvariantCulture, $"{players.ToBits()}:{number} ");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Takes over what <see cref="Print"/> has said.</summary>
    public void Parse(string text, Func<int, Buffer<T>> vectorOf)
    {
        foreach (var stand in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = stand.Split(':').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            Add(Players.FromBits(numbers[0]), vectorOf((int)numbers[1]));
        }
    }

    private static void Swap(Span<T> a, Span<T> b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            (a[i], b[i]) = (b[i], a[i]);
        }
    }
}
