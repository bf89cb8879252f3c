using System;
using System.Collections.Generic;
using Mmx.Games;
using Mmx.Memory;
using TorchSharp;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>
/// Looks whether the modules' tensors still lie in the game's memory, puts back what does not, and says so once of each
/// player and each way to break it; what cannot be put back it throws.
/// </summary>
internal sealed class Mending(Layout layout, AliasedTensor[] tensors)
{
    private readonly HashSet<(int Player, string What)> _said = [];
    private readonly Scalar _nothing = 0.0;

    /// <summary>Where what was mended is reported.</summary>
    public Action<string> Report { get; set; } = message => Console.Error.WriteLine($"mmx: {message}");

    /// <summary>How often a parameter was put in another one's place.</summary>
    public int Replacements { get; private set; }

    /// <summary>Before losses are computed: everything can be put back.</summary>
    public void MendAll(Players asked, bool closely)
    {
        foreach (var tensor in tensors)
        {
            if (tensor.IsReplaced(closely))
            {
                Replace(tensor);
            }
            else if (!tensor.HoldsParameter)
            {
                tensor.TakePlace();
                Say(tensor, TorchErrors.ParameterMoved);
            }
            else
            {
                MendGradient(tensor, withValues: false);
            }

            Thaw(tensor, asked);
        }
    }

    /// <summary>
    /// When losses have been computed: gradients can be put back, with the values that they have elsewhere for some
    /// players; parameters that lie elsewhere were not where the losses say.
    /// </summary>
    public void MendGradients(Players running, Players withValues)
    {
        foreach (var tensor in tensors)
        {
            var player = tensor.Segment.Player;
            if (tensor.IsReplaced(closely: false) || !tensor.HoldsParameter)
            {
                throw TorchErrors.MovedWhileEvaluated(layout.Players[player], tensor.Segment.Name);
            }

            if (running.Contains(player) && !tensor.Parameter.requires_grad)
            {
                throw TorchErrors.FrozenWhileEvaluated(layout.Players[player], tensor.Segment.Name);
            }

            MendGradient(tensor, withValues.Contains(player));
        }
    }

    /// <summary>Has libtorch know that parameters were written.</summary>
    public void MoveVersions()
    {
        using var withoutGradients = no_grad();
        foreach (var tensor in tensors)
        {
            tensor.MoveVersion(_nothing);
        }
    }

    /// <summary>Says something of a player, once.</summary>
    public void Say(int player, string what)
    {
        if (_said.Add((player, what)))
        {
            Report(what);
        }
    }

    private void MendGradient(AliasedTensor tensor, bool withValues)
    {
        if (!tensor.HoldsGradient)
        {
            tensor.TakeGradient(withValues);
            Say(tensor, TorchErrors.GradientDetached);
        }
    }

    private void Replace(AliasedTensor tensor)
    {
        if (!tensor.TakeReplacement())
        {
            var player = layout.Players[tensor.Segment.Player];
            throw TorchErrors.ReplacementUnfit(player, tensor.Segment.Name, tensor.Replacement());
        }

        Replacements++;
        Say(tensor, TorchErrors.ParameterReplaced);
    }

    private void Thaw(AliasedTensor tensor, Players asked)
    {
        if (asked.Contains(tensor.Segment.Player) && !tensor.Parameter.requires_grad)
        {
            tensor.Parameter.requires_grad = true;
            Say(tensor, TorchErrors.ParameterFrozen);
        }
    }

    private void Say(AliasedTensor tensor, Func<string, string> what)
    {
        var player = tensor.Segment.Player;
        Say(player, what(layout.Players[player].Name));
    }
}
