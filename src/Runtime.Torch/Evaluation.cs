using Mmx.Games;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>How a game of modules says the players' losses, on the batch at hand.</summary>
public delegate void Play<TBatch>(Evaluation at, TBatch batch);

/// <summary>
/// What is asked of a game of modules, and where the losses go: <c>at["critic"] = loss</c>. A loss is a tensor of one
/// number, the player's own, unsigned. That of a player that is not asked for may be left out.
/// </summary>
public readonly struct Evaluation
{
    private readonly LossTensors _losses;
    private readonly Players _wanted;

    internal Evaluation(LossTensors losses, Players wanted)
    {
        _losses = losses;
        _wanted = wanted;
    }

    /// <summary>The loss of a player.</summary>
    public Tensor this[string player]
    {
        set => _losses[_losses.Find(player)] = value;
    }

    /// <summary>The loss of a player.</summary>
    public Tensor this[int player]
    {
        set => _losses[player] = value;
    }

    /// <summary>One loss for all players: those who maximise raise it.</summary>
    public Tensor Shared
    {
        set => _losses.SetAll(value);
    }

    /// <summary>Whether the player's field or loss is asked for.</summary>
    public bool Wants(string player) => Wants(_losses.Find(player));

    /// <summary>Whether the player's field or loss is asked for.</summary>
    public bool Wants(int player) => _wanted.Contains(player);
}
