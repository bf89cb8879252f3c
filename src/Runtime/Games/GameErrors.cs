using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Mmx.Games;

/// <summary>Everything that a game or an optimizer can complain of: one method a complaint.</summary>
internal static class GameErrors
{
    public static void CheckPlayer(Player player)
    {
        if (string.IsNullOrWhiteSpace(player.Name))
        {
            throw new ArgumentException("A player has no name: write Player.Min(\"x\", 100).");
        }

        foreach (var tensor in player.Tensors)
        {
            CheckTensor(player, tensor);
        }
    }

    public static void CheckPlayers(IReadOnlyList<Player> players)
    {
        if (players.Count is 0 or > Players.Limit)
        {
            throw TooManyPlayers(players.Count);
        }

        var twice = players.GroupBy(player => player.Name).FirstOrDefault(group => group.Count() > 1);
        if (twice != null)
        {
            throw new ArgumentException($"Two players are named '{twice.Key}': give each one a name of its own.");
        }
    }

    /// <summary>Where the points and the gradients alone are more than there is, nothing need be tried.</summary>
    public static IReadOnlyList<Player> WithinMemory(IReadOnlyList<Player> players, int bytesOfOne)
    {
        var elements = players.Sum(player => player.Tensors.Sum(tensor => (double)tensor.Length));
        var (wanted, there) = (2 * elements * bytesOfOne, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);
        return wanted <= there ? players : throw new ArgumentException(
            $"The players have {elements:0} elements: their points and gradients take {Gigabytes(wanted)}, and " +
            $"this machine has {Gigabytes(there)}.");
    }

    public static void CheckElement<T>()
    {
        if (typeof(T) != typeof(float) && typeof(T) != typeof(double))
        {
            throw new NotSupportedException(
                $"A game's vectors are of float or of double, not of {typeof(T).Name}. " +
                "Tensors of other types are converted where they meet them.");
        }
    }

    public static ArgumentException TooManyPlayers(int count) =>
        new($"A game has from 1 to {Players.Limit} players, not {count}.");

    public static ArgumentException PlayersDisagree(IReadOnlyList<string> wanted, IReadOnlyList<Player> given) =>
        new($"The optimizer was compiled for {Counted(wanted.Count)} ({string.Join(", ", wanted)}), and the game has " +
            $"{Counted(given.Count)} ({string.Join(", ", given)}). Players are matched in order: name them all in " +
            "the optimizer's `for (…)`, or give it a game that has as many.");

    public static ArgumentException NoSuchPlayer(string name, IReadOnlyList<Player> players) =>
        new($"The game has no player '{name}'. Its players are {string.Join(", ", players.Select(p => p.Name))}.");

    public static ArgumentOutOfRangeException NoSuchPlayer(int player, IReadOnlyList<Player> players) =>
        new(nameof(player), $"The game has no player {player}: its {Counted(players.Count)} are counted from 0 " +
            $"({string.Join(", ", players.Select(p => p.Name))}).");

    public static ArgumentException NoSuchTensor(string name, Player player) =>
        new($"Player '{player.Name}' has no tensor '{name}'. It has {Tensors(player)}.");

    public static ArgumentOutOfRangeException NoSuchTensor(int tensor, Player player) =>
        new(nameof(tensor), $"Player '{player.Name}' has no tensor {tensor}. Counted from 0 it has {Tensors(player)}.");

    public static InvalidOperationException SayWhichTensor(Player player) =>
        new($"Player '{player.Name}' has {player.Tensors.Count} tensors ({Tensors(player)}): say which one, as in " +
            $"Point(\"{player.Name}\", \"{(player.Tensors.Count > 0 ? player.Tensors[0].Name : "weight")}\").");

    public static InvalidOperationException TooLongForASpan(string tensor, long length) =>
        new($"Tensor '{tensor}' has {length} elements, more than one span can hold: " +
            "read it by pieces, through Points.");

    public static InvalidOperationException LossNotSet(Player player, int number) =>
        new($"The rule asks for the loss of player '{player.Name}', and the evaluation did not set it: write " +
            $"`at.Loss({number}) = …` in the game's evaluation, or `game.SetLoss(\"{player.Name}\", …)` in a loop of " +
            "your own before you call Advance.");

    public static InvalidOperationException NoBatch() =>
        new("The optimizer wants a fresh sample, and the game has no source of batches. Either hand it each batch " +
            "with game.Feed(optimizer, batch), or give the game a source: draw: () => batch.");

    public static InvalidOperationException NothingDrawn() =>
        new("The game has no batch yet: the first one comes with Feed, or with the first sample that is drawn.");

    public static ArgumentException AnotherGame() =>
        new("The batch was fed to one game and the optimizer plays another: call Feed on the game that the optimizer " +
            "was made with.");

    public static InvalidOperationException SteppedFromWithin() =>
        new("A game's draw or evaluation may not step the optimizer that asked for it: return first.");

    public static InvalidOperationException AdvancedWhileResting() =>
        new("The optimizer rests, so that its game can be looked at: dispose of what Rest() returned before it goes on.");

    public static InvalidOperationException WindowsDisagree(long count, long against) =>
        new($"`lstsq(W, r, against: S)` takes as many vectors from W as from S: W holds {count} and S holds {against}. " +
            "Push to both at the same time, and clear both.");

    public static NotSupportedException ContractUnknown(int contract) =>
        new($"This optimizer was generated for contract V{contract} of Mmx.Runtime, and this Mmx.Runtime knows V1. " +
            "Bring both to the same version, and build again.");

    public static InvalidOperationException DemandExceeded(string what) =>
        new($"The generated code takes more {what} than it demanded. It was changed by hand, or it and Mmx.Runtime " +
            "are of different versions: build again.");

    public static InvalidOperationException ResetWithinAStep(string machine) =>
        new($"{machine} is in the midst of a step, and is reset between two. Go on until `Next` is at rest, and reset it then.");

    public static InvalidOperationException StepsWithinAnother(string machine) =>
        new($"{machine} steps within the machine around it: advance the optimizer.");

    public static InvalidOperationException Lost(string machine, int at) =>
        new($"{machine} stands at {at}, and has no such place. A step that failed half-way cannot go on: make the " +
            "optimizer anew.");

    public static ArgumentException NotReported(string name, IEnumerable<string> names) =>
        new($"Nothing is reported of '{name}'. Reported are {string.Join(", ", names)}.");

    private static void CheckTensor(Player player, TensorShape tensor)
    {
        if (tensor.Length < 0)
        {
            var who = player.Tensors.Count == 1 ? $"Player '{player.Name}'" : $"Tensor '{tensor.Name}' of player '{player.Name}'";
            throw new ArgumentException($"{who} cannot have {tensor.Length} elements.");
        }

        if (player.Tensors.Count(other => other.Name == tensor.Name) > 1)
        {
            throw new ArgumentException(
                $"Two tensors of player '{player.Name}' are named '{tensor.Name}': give each a name of its own.");
        }
    }

    private static string Gigabytes(double bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / (1 << 30):#,0.0} GiB");

    private static string Counted(int count) => count == 1 ? "1 player" : $"{count} players";

    private static string Tensors(Player player) =>
        player.Tensors.Count == 0 ? "none" : string.Join(", ", player.Tensors.Select(tensor => tensor.Name));
}
