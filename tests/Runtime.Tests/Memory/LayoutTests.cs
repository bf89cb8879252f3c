using System;
using System.Collections.Generic;
using System.Linq;
using Mmx.Games;
using Mmx.Memory;

namespace Mmx.Tests;

/// <summary>Where tensors lie, and how they are cut into pieces.</summary>
public sealed class LayoutTests
{
    public static TheoryData<long> Lengths => new([0, 1, 15, 16, 17, 50, 10_000, 16_384, 16_385, 1_000_000]);

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Pieces_cover_every_element_once_and_no_padding(long length)
    {
        var layout = Layout.Of<float>([Player.Min("x", ("a", length), ("b", 3)), Player.Max("y", length)]);
        var next = new Dictionary<int, long>();
        var pieces = layout.PiecesOf(Players.All(2));
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            var segment = layout.Segments[piece.Segment];
            Assert.Equal(next.GetValueOrDefault(piece.Segment, segment.Start), piece.Start);
            Assert.Equal((segment.Player, i), (piece.Player, piece.Index));
            Assert.True(piece.Start < piece.End && piece.End <= segment.End);
            Assert.Equal(piece.Start / Pieces.ChunkLength, (piece.End - 1) / Pieces.ChunkLength);
            next[piece.Segment] = piece.End;
        }

        Assert.All(layout.Segments, segment =>
            Assert.Equal(segment.End, next.GetValueOrDefault(segment.Index, segment.Start)));
        Assert.Equal(2 * length + 3, pieces.Elements);
    }

    [Fact]
    public void Every_tensor_starts_at_a_multiple_of_64_bytes()
    {
        var layout = Layout.Of<double>([Player.Min("x", ("a", 1), ("b", 8), ("c", 0)), Player.Max("y", 9)]);

        Assert.Equal([0, 8, 16, 16], layout.Segments.Select(segment => segment.Start));
        Assert.Equal(32, layout.Length);
        Assert.Equal((16, 32), layout.RangeOf(Players.One(1)));
    }

    [Fact]
    public void Joined_pieces_cover_the_same_elements_and_padding_but_nobody_elses()
    {
        var layout = Layout.Of<float>(
            [Player.Min("x", ("a", 5), ("b", 3), ("c", 20_000)), Player.Max("y", 1), Player.Min("w", ("a", 7), ("b", 1))]);
        foreach (var players in new[] { Players.All(3), Players.Of(0, 2), Players.One(1), Players.None })
        {
            var pieces = layout.PiecesOf(players);
            var own = Enumerable.Range(0, pieces.Count).SelectMany(i => Elements(pieces[i])).ToHashSet();
            var others = layout.Segments.Where(one => !players.Contains(one.Player)).SelectMany(one => Elements(one.Start, one.End));
            var joined = Enumerable.Range(0, pieces.Joined.Count).SelectMany(i => Elements(pieces.Joined[i])).ToList();
            Assert.Equal(joined.Count, joined.Distinct().Count());
            Assert.Subset(joined.ToHashSet(), own);
            Assert.Empty(others.Intersect(joined));
        }

        Assert.Equal(2, layout.PiecesOf(Players.All(3)).Joined.Count);
    }

    [Fact]
    public void A_piece_keeps_its_number_among_the_pieces_of_some()
    {
        var layout = Layout.Of<float>([Player.Min("x", 40_000), Player.Max("y", 50_000), Player.Min("w", 5)]);
        var all = layout.PiecesOf(Players.All(3));
        foreach (var players in new[] { Players.One(1), Players.Of(0, 2), Players.Of(1, 2), Players.None })
        {
            var some = layout.PiecesOf(players);
            Assert.Same(some, layout.PiecesOf(players));
            for (var i = 0; i < some.Count; i++)
            {
                Assert.Equal(all[some[i].Index], some[i]);
                Assert.True(players.Contains(some[i].Player));
            }
        }

        Assert.Equal(40_005, layout.PiecesOf(Players.Of(0, 2)).Elements);
        Assert.Equal(0, layout.PiecesOf(Players.None).Chunks);
    }

    [Fact]
    public void Lengths_beyond_31_bits_are_lengths()
    {
        var layout = Layout.Of<float>([Player.Min("x", 5_000_000_001), Player.Max("y", 1)]);

        Assert.Equal(5_000_000_016, layout.Segments[1].Start);
        Assert.Equal(5_000_000_002, layout.PiecesOf(Players.All(2)).Elements);
    }

    [Fact]
    public void A_player_without_tensors_has_a_place_and_no_pieces()
    {
        var layout = Layout.Of<float>([Player.Min("x", 3), Player.Max("y", []), Player.Max("w")]);

        Assert.Equal((16, 16), layout.RangeOf(Players.One(1)));
        Assert.Equal(0, layout.PiecesOf(Players.One(2)).Count);
    }

    private static IEnumerable<long> Elements(Piece piece) => Elements(piece.Start, piece.End);

    private static IEnumerable<long> Elements(long start, long end)
    {
        for (var i = start; i < end; i++)
        {
            yield return i;
        }
    }
}
