using System;
using System.Runtime.Intrinsics;
using Mmx.Memory;

namespace Mmx.Tests;

/// <summary>Native memory: where it starts, what is in it, and where it ends.</summary>
public sealed class ArenaTests
{
    [Theory]
    [InlineData(1, 64)]
    [InlineData(1 << 20, 64)]
    [InlineData(5 << 20, 2 << 20)]
    public void An_arena_is_aligned_and_zero(int bytes, int alignment)
    {
        using var arena = new Arena(bytes);
        var start = arena.Take(bytes);

        Assert.Equal(0, start % alignment);
        Assert.False(Buffer<byte>.At(start).Slice(0, bytes).ContainsAnyExcept((byte)0));
    }

    [Fact]
    public void What_is_taken_starts_at_multiples_of_64_and_ends_with_the_arena()
    {
        using var arena = new Arena(192);
        var (first, second) = (arena.Take(1), arena.Take(65));

        Assert.Equal(64, second - first);
        Assert.Contains("too small", Assert.Throws<InvalidOperationException>(() => arena.Take(1)).Message);
        Assert.Throws<InvalidOperationException>(() => arena.Take(-1));
    }

    [Fact]
    public void A_disposed_arena_gives_nothing()
    {
        var arena = new Arena(192);
        arena.Dispose();
        arena.Dispose();

        Assert.Throws<ObjectDisposedException>(() => arena.Take(1));
    }

    [Fact]
    public void A_buffer_of_one_player_is_addressed_by_the_joint_vectors_elements()
    {
        using var arena = new Arena(256);
        var start = arena.Take(256);
        var part = Buffer<double>.At(start, start: 1000);
        part.Slice(1008, 1)[0] = 4;

        Assert.Equal(4, Buffer<double>.At(start)[8].GetElement(0));
        Assert.Equal(4, part[1008].GetElement(0));
        Assert.Equal(start + 64, part.AddressOf(1008));
    }
}
