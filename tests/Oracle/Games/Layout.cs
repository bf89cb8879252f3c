using System.Collections.Generic;
using System.Linq;

namespace Oracle.Games;

/// <summary>A player's tensor: its number among all tensors, and where its elements lie in the player's vector.</summary>
public readonly record struct Tensor(int Number, int Player, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>How long every player's tensors are. A player's vector is its tensors, one after the other.</summary>
public sealed class Layout
{
    public Layout(IReadOnlyList<IReadOnlyList<int>> lengths)
    {
        Lengths = lengths;
        Tensors = [.. lengths.SelectMany(TensorsOf)];
    }

    /// <summary>The lengths of every player's tensors.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Lengths { get; }

    /// <summary>All tensors, the first player's first.</summary>
    public IReadOnlyList<Tensor> Tensors { get; }

    public int Players => Lengths.Count;

    /// <summary>How many elements the player's vector has.</summary>
    public int LengthOf(int player) => Lengths[player].Sum();

    public IEnumerable<Tensor> Of(int player) => Tensors.Where(tensor => tensor.Player == player);

    private IEnumerable<Tensor> TensorsOf(IReadOnlyList<int> lengths, int player)
    {
        var before = Lengths.Take(player).Sum(tensors => tensors.Count);
        return lengths.Select((length, i) => new Tensor(before + i, player, lengths.Take(i).Sum(), length));
    }
}
