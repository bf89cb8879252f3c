using Mmx.Memory;

namespace Mmx.Games;

/// <summary>One truth of many: of those of some players, or of their tensors.</summary>
public sealed partial class Run<T>
{
    /// <summary>Whether every entry of a truth a player is true, for some players.</summary>
    public bool All(PlayerNumbers truths, Players players)
    {
        var all = true;
        foreach (var player in players)
        {
            all &= truths[player] != 0;
        }

        return all;
    }

    /// <summary>Whether an entry of a truth a player is true, for some players.</summary>
    public bool Any(PlayerNumbers truths, Players players)
    {
        var any = false;
        foreach (var player in players)
        {
            any |= truths[player] != 0;
        }

        return any;
    }

    /// <summary>Whether every entry of a truth a tensor is true, for the tensors of some players.</summary>
    public bool All(TensorNumbers truths, Players players)
    {
        var all = true;
        for (var i = 0; i < Layout.Segments.Count; i++)
        {
            all &= truths[i] != 0 || !players.Contains(Layout.Segments[i].Player);
        }

        return all;
    }

    /// <summary>Whether an entry of a truth a tensor is true, for the tensors of some players.</summary>
    public bool Any(TensorNumbers truths, Players players)
    {
        var any = false;
        for (var i = 0; i < Layout.Segments.Count; i++)
        {
            any |= truths[i] != 0 && players.Contains(Layout.Segments[i].Player);
        }

        return any;
    }
}
