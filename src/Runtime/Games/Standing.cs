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

    private readonly Buffer<T>[] _where = new Buffer<T>[Players.Limit];
    private Players _away;

    /// <summary>The parameters are where the players stand.</summary>
    public bool IsHere => _away.IsEmpty;

    public void Add(Players players, Buffer<T> where)
    {
        _away |= players;
        foreach (var player in players)
        {
            _where[player] = where;
        }
    }

    public void Clear() => _away = Players.None;

    /// <summary>Who stands elsewhere in another of these stands there in this one too.</summary>
    public void AddAll(Standing<T> other)
    {
        _away |= other._away;
        foreach (var player in other._away)
        {
            _where[player] = other._where[player];
        }
    }

    /// <summary>Puts where the players stand into the parameters and the point that was asked in its place, or back.</summary>
    public void Swap()
    {
        foreach (var player in _away)
        {
            var (start, end) = layout.RangeOf(Players.One(player));
            while (start < end)
            {
                var length = (int)Math.Min(Longest, end - start);
                Swap(point.Slice(start, length), _where[player].Slice(start, length));
                start += length;
            }
        }
    }

    /// <summary>What it says, with vectors by their numbers in a list: `1:7` for player 1 in vector 7, −1 in none.</summary>
    public string Print(List<Buffer<T>> vectors)
    {
        var text = new StringBuilder();
        foreach (var player in _away)
        {
            var number = vectors.FindIndex(vector => vector.AddressOf(0) == _where[player].AddressOf(0));
            text.Append(CultureInfo.InvariantCulture, $"{player}:{number} ");
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Takes over what <see cref="Print"/> has said.</summary>
    public void Parse(string text, Func<int, Buffer<T>> vectorOf)
    {
        foreach (var stand in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = stand.Split(':').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
            Add(Players.One(numbers[0]), vectorOf(numbers[1]));
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
