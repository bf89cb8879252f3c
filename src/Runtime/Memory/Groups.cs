namespace Mmx.Memory;

/// <summary>Which parts of a vector have a number of their own: all of it, each player's or each tensor's.</summary>
internal abstract class Groups(int count)
{
    public int Count { get; } = count;

    /// <summary>The group of a piece.</summary>
    public abstract int Of(in Piece piece);

    /// <summary>The group among coarser ones, or as fine ones, that holds one of these.</summary>
    public int In(Groups coarser, int group) => coarser == this ? group : coarser is GroupOfAll ? 0 : PlayerOf(group);

    /// <summary>The player of a group that is finer than a player's.</summary>
    protected virtual int PlayerOf(int group) => group;
}

/// <summary>One group of all.</summary>
internal sealed class GroupOfAll() : Groups(1)
{
    public override int Of(in Piece piece) => 0;
}

/// <summary>A group for each player.</summary>
internal sealed class GroupsByPlayer(Layout layout) : Groups(layout.Players.Count)
{
    public override int Of(in Piece piece) => piece.Player;
}

/// <summary>A group for each tensor.</summary>
internal sealed class GroupsByTensor(Layout layout) : Groups(layout.Segments.Count)
{
    public override int Of(in Piece piece) => piece.Segment;

    protected override int PlayerOf(int group) => layout.Segments[group].Player;
}
