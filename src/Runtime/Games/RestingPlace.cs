using System;
using System.Numerics;

namespace Mmx.Games;

/// <summary>While it lasts, the game's parameters are where the players stand.</summary>
public readonly struct RestingPlace<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Optimizer<T> _optimizer;

    internal RestingPlace(Optimizer<T> optimizer) => _optimizer = optimizer;

    /// <summary>Puts back the point that the step in progress asks about.</summary>
    public void Dispose() => _optimizer?.EndRest();
}
