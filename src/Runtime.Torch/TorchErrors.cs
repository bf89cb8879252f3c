using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Mmx.Games;
using TorchSharp;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>Everything that a game of modules can complain of or report: one method a complaint.</summary>
internal static class TorchErrors
{
    public static void CheckPlayers(
        IReadOnlyList<Player> players, IReadOnlyList<List<PlayerParameter>> parameters, ScalarType wanted)
    {
        for (var i = 0; i < players.Count; i++)
        {
            CheckPlayer(players[i], parameters[i], wanted);
            for (var j = 0; j < i; j++)
            {
                CheckShared(players[j], parameters[j], players[i], parameters[i]);
            }
        }
    }

    public static void CheckModules(string player, nn.Module[] modules)
    {
        if (modules is null || Array.Exists(modules, module => module is null))
        {
            throw new ArgumentNullException(
                nameof(modules), $"A module of player '{player}' is null: make it before the player.");
        }
    }

    public static void CheckLoss(Tensor loss, string player)
    {
        if (loss is null)
        {
            throw new ArgumentNullException(nameof(loss), $"The loss of player '{player}' is null: give a tensor of one number.");
        }

        if (loss.NumberOfElements != 1)
        {
            throw new ArgumentException(
                $"The loss of player '{player}' is not one number, it has the shape [{string.Join(", ", loss.shape)}]: " +
                "take its mean() or its sum().");
        }
    }

    public static void CheckGraph(Tensor loss, string player)
    {
        if (!loss.requires_grad)
        {
            throw new InvalidOperationException(
                $"The loss of player '{player}' depends on no parameter that could move: it was computed under no_grad() " +
                "or from detached tensors. Compute it from what the modules give.");
        }
    }

    public static ArgumentOutOfRangeException NoSuchPlayer(int player, IReadOnlyList<Games.Player> players) =>
        new(nameof(player), $"The game has no player {player}: its players, counted from 0, are " +
            $"{string.Join(", ", players.Select(entry => entry.Name))}.");

    public static InvalidOperationException NoLoss(string player) =>
        new($"The game gave no loss for player '{player}', who is asked for one: write at[\"{player}\"] = …, or " +
            "at.Shared = … for one loss of all.");

    public static InvalidOperationException NothingAsked(Request request) =>
        new($"There is nothing to run backward, the optimizer wants {(request.IsRest ? "nothing" : request)}: " +
            "call Backward for the players in `optimizer.Next.Players`, which is empty now.");

    public static InvalidOperationException NoModules() =>
        new("Backward takes the loss of a game of modules, and this game has none: write its gradients yourself.");

    public static InvalidOperationException NotRunBackward(Games.Player player) =>
        new($"The field of player '{player.Name}' is asked for, and its loss was not run backward to its parameters alone: " +
            $"call optimizer.Backward(\"{player.Name}\", loss). A plain loss.backward() adds to the gradients of all " +
            "players whom the loss reaches.");

    public static InvalidOperationException GradientLost(Games.Player player, string tensor) =>
        new($"The gradient of '{tensor}' of player '{player.Name}' changed though nobody asked for it, and what it was is " +
            "lost: a plain backward() adds to the gradients of all players whom a loss reaches. Call " +
            "optimizer.Backward(player, loss) instead, or leave it to the game.");

    public static InvalidOperationException MovedWhileEvaluated(Games.Player player, string tensor) =>
        new($"Parameter '{tensor}' of player '{player.Name}' was replaced or moved while losses were computed, so that they " +
            "are not those of the point asked for: call to(…) and the like between steps, not within.");

    public static InvalidOperationException FrozenWhileEvaluated(Games.Player player, string tensor) =>
        new($"Parameter '{tensor}' of player '{player.Name}' does not require a gradient while the player's field is asked " +
            "for: leave out requires_grad_(false). Nobody needs to be frozen, a loss reaches its own player's parameters only.");

    public static InvalidOperationException ReplacementUnfit(Games.Player player, string tensor, string found) =>
        new($"Parameter '{tensor}' of player '{player.Name}' is no longer the tensor that the game moves: its module has " +
            $"{found} in its place, as after to(…), or it went with a dispose scope. Bring modules to their type and " +
            "device before you make the game, or make the game anew.");

    /// <summary>What libtorch's complaint about a backward pass means here; null when it says enough.</summary>
    public static InvalidOperationException? Explained(ExternalException failure) => failure.Message switch
    {
        var text when text.Contains("modified by an inplace operation", StringComparison.Ordinal) => new(
            "A loss was computed with parameters that have moved since: compute it anew, from the modules, each time that " +
            "the optimizer asks.", failure),
        var text when text.Contains("second time", StringComparison.Ordinal) => new(
            "A loss was run backward through a graph that has been through a backward pass and is gone: compute it anew " +
            "each time that the optimizer asks.", failure),
        _ => null,
    };

    public static string GradientDetached(string player) =>
        $"Gradients of player '{player}' did not lie in the game's memory any more, as after zero_grad() or " +
        "backward(create_graph: true). They were put back. Leave such calls out: the optimizer clears what it asks for.";

    public static string GradientFilled(string player) =>
        $"Gradients of player '{player}' were filled by a backward pass that was not its own, as by a plain backward(). They " +
        "were put back. Call optimizer.Backward(player, loss) instead, or leave it to the game.";

    public static string ParameterMoved(string player) =>
        $"Parameters of player '{player}' did not lie in the game's memory any more, as after set_() or " +
        "vector_to_parameters(). Their values were taken and they were put back.";

    public static string ParameterReplaced(string player) =>
        $"Parameters of player '{player}' were replaced by others, as by to(…). Those take their place, with their values.";

    public static string ParameterFrozen(string player) =>
        $"Parameters of player '{player}' did not require gradients while its field was asked for, and do so again. Leave " +
        "out requires_grad_(false): a loss reaches its own player's parameters only.";

    private static void CheckPlayer(Player player, List<PlayerParameter> parameters, ScalarType wanted)
    {
        if (parameters.TrueForAll(entry => entry.Parameter.NumberOfElements == 0))
        {
            throw new ArgumentException(
                $"Player '{player.Name}' has nothing to move: " + (player.Modules.Count == 0
                    ? "give it its modules, as in Player.Min(\"generator\", generator)."
                    : "its modules have no parameter that requires a gradient."));
        }

        foreach (var (name, _, _, parameter) in parameters)
        {
            CheckType(player.Name, name, parameter, wanted);
        }
    }

    private static void CheckType(string player, string name, Tensor parameter, ScalarType wanted)
    {
        if (parameter.device_type != DeviceType.CPU)
        {
            throw new ArgumentException(
                $"Parameter '{name}' of player '{player}' is on {parameter.device}, and kernels run on the CPU: " +
                "call module.cpu() before you make the game.");
        }

        if (parameter.dtype != wanted && !(wanted == ScalarType.Float32 && IsHalf(parameter.dtype)))
        {
            throw new ArgumentException(
                $"Parameter '{name}' of player '{player}' is of {parameter.dtype}, and this game's are of {wanted}: " +
                Advice(parameter.dtype));
        }
    }

    /// <summary>Whether float is the type of its masters.</summary>
    private static bool IsHalf(ScalarType type) => type is ScalarType.Float16 or ScalarType.BFloat16;

    private static string Advice(ScalarType found) => found switch
    {
        ScalarType.Float64 => "make a DoubleGame, or call module.to(ScalarType.Float32) before you make the game.",
        ScalarType.Float32 => "make a Game, or call module.to(ScalarType.Float64) before you make the game.",
        ScalarType.Float16 or ScalarType.BFloat16 => "make a Game, which keeps masters of float for them.",
        _ => $"{found} is no type of a parameter here. Call module.to(ScalarType.Float32) before you make the game.",
    };

    private static void CheckShared(
        Player first, List<PlayerParameter> ofFirst, Player second, List<PlayerParameter> ofSecond)
    {
        foreach (var entry in ofSecond)
        {
            if (ofFirst.Find(other => PlayerParameter.IsSame(other.Parameter, entry.Parameter)) is { } shared)
            {
                throw new ArgumentException(
                    $"Players '{first.Name}' and '{second.Name}' share a parameter ('{shared.Name}' and '{entry.Name}'): " +
                    "a parameter has one player who moves it. Leave the module out of one of them.");
            }
        }
    }
}
