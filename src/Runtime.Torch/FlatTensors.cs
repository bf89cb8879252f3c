using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Mmx.Games;
using Mmx.Memory;
using TorchSharp;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>
/// The memory of a game of modules: one flat tensor of all parameters, one of their gradients, and the modules' own
/// tensors as views of them.
/// </summary>
internal sealed class FlatTensors<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Tensor _points;
    private readonly Tensor _gradients;
    private readonly AliasedTensor[] _narrow;

    private FlatTensors(Layout layout, List<PlayerParameter>[] parameters)
    {
        Layout = layout;
        _points = zeros(layout.Length, ElementType).DetachFromDisposeScope();
        _gradients = zeros(layout.Length, ElementType).DetachFromDisposeScope();
        Tensors = layout.Segments.Select(segment =>
            new AliasedTensor(parameters[segment.Player][segment.Tensor], segment, _points, _gradients)).ToArray();
        _narrow = Array.FindAll(Tensors, tensor => tensor.Narrow != null);
    }

    public static ScalarType ElementType => typeof(T) == typeof(double) ? ScalarType.Float64 : ScalarType.Float32;

    public Layout Layout { get; }

    /// <summary>The tensors of all players, by their segments' numbers.</summary>
    public AliasedTensor[] Tensors { get; }

    public Buffer<T> Points => Buffer<T>.At(TensorMemory.AddressOf(_points));

    public Buffer<T> Gradients => Buffer<T>.At(TensorMemory.AddressOf(_gradients));

    public static FlatTensors<T> Of(IReadOnlyList<Player> players)
    {
        var parameters = players.Select(PlayerParameter.Of).ToArray();
        TorchErrors.CheckPlayers(players, parameters, ElementType);
        var shapes = players.Select((player, i) => Shape(player, parameters[i])).ToArray();
        return new FlatTensors<T>(Layout.Of<T>(shapes), parameters);
    }

    /// <summary>Parameters that lie beside their segments are made what these are.</summary>
    public void WriteNarrow()
    {
        foreach (var tensor in _narrow)
        {
            tensor.Narrow!.Write();
        }
    }

    /// <summary>Brings what somebody wrote to such parameters into their segments.</summary>
    public void TakeEdits()
    {
        foreach (var tensor in _narrow)
        {
            tensor.Narrow!.TakeEdits();
        }
    }

    /// <summary>Sets such gradients of some players to zero.</summary>
    public void ClearNarrow(Players players)
    {
        foreach (var tensor in _narrow)
        {
            if (players.Contains(tensor.Segment.Player))
            {
                tensor.Narrow!.ClearGradient();
            }
        }
    }

    /// <summary>Adds such gradients of some players to their segments'.</summary>
    public void ReadNarrow(Players players)
    {
        foreach (var tensor in _narrow)
        {
            if (players.Contains(tensor.Segment.Player))
            {
                tensor.Narrow!.ReadGradient();
            }
        }
    }

    public void Dispose()
    {
        foreach (var tensor in Tensors)
        {
            tensor.Dispose();
        }

        _points.Dispose();
        _gradients.Dispose();
    }

    private static Games.Player Shape(Player player, List<PlayerParameter> parameters)
    {
        var tensors = parameters.Select(entry => (entry.Name, entry.Parameter.NumberOfElements)).ToArray();
        return player.Goal == Goal.Min ? Games.Player.Min(player.Name, tensors) : Games.Player.Max(player.Name, tensors);
    }
}
