using System;
using System.Numerics;

namespace Mmx.Games;

/// <summary>A set of a game's players, by their numbers in the game's order: at most 64, kept as bits.</summary>
public readonly record struct Players
{
    /// <summary>How many players a game may have.</summary>
    public const int Limit = 64;

    private readonly ulong _bits;

    private Players(ulong bits) => _bits = bits;

    public static Players None => default;

    public static Players All(int count) => count switch
    {
        < 0 or > Limit => throw GameErrors.TooManyPlayers(count),
        Limit => new(ulong.MaxValue),
        _ => new((1ul << count) - 1),
    };

    public static Players One(int player) =>
        player is < 0 or >= Limit ? throw GameErrors.TooManyPlayers(player + 1) : new(1ul << player);

    public static Players Of(params ReadOnlySpan<int> players)
    {
        var set = None;
        foreach (var player in players)
        {
            set |= One(player);
        }

        return set;
    }

    internal static Players FromBits(long bits) => new((ulong)bits);

    internal long ToBits() => (long)_bits;

    public bool IsEmpty => _bits == 0;

    public int Count => BitOperations.PopCount(_bits);

    /// <summary>The least of them; 64 when there is none.</summary>
    public int First => BitOperations.TrailingZeroCount(_bits);

    /// <summary>The greatest of them; −1 when there is none.</summary>
    public int Last => 63 - BitOperations.LeadingZeroCount(_bits);

    public bool Contains(int player) => (uint)player < Limit && (_bits >> player & 1) != 0;

    public bool Contains(Players others) => (others._bits & ~_bits) == 0;

    public Players Without(Players others) => new(_bits & ~others._bits);

    public static Players operator |(Players left, Players right) => new(left._bits | right._bits);

    public static Players operator &(Players left, Players right) => new(left._bits & right._bits);

    public Enumerator GetEnumerator() => new(_bits);

    public override string ToString()
    {
        var numbers = new int[Count];
        var next = 0;
        foreach (var player in this)
        {
            numbers[next++] = player;
        }

        return $"{{{string.Join(", ", numbers)}}}";
    }

    /// <summary>Walks the set from the least to the greatest, allocating nothing.</summary>
    public struct Enumerator(ulong bits)
    {
        private ulong _left = bits;

        public int Current { get; private set; }

        public bool MoveNext()
        {
            if (_left == 0)
            {
                return false;
            }

            Current = BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }
    }
}
