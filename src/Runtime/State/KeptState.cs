using System;
using System.Numerics;

namespace Mmx.State;

/// <summary>
/// A copy of what lasts of a machine and of all below it, or of a window, in memory that is taken when it is made: within
/// a step the state is kept, and put back as it was, as often as one likes.
/// </summary>
public sealed class KeptState<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Action<StateVisitor<T>> _show;
    private readonly StateCopies<T> _copies;
    private readonly Copying<T> _keeping;
    private readonly Copying<T> _puttingBack;

    internal KeptState(Action<StateVisitor<T>> show)
    {
        _show = show;
        _copies = StateCopies<T>.For(show);
        _keeping = new Copying<T>(_copies, back: false);
        _puttingBack = new Copying<T>(_copies, back: true);
    }

    /// <summary>Keeps the state as it is now.</summary>
    public void Keep() => Walk(_keeping);

    /// <summary>Makes the state what it was when it was kept.</summary>
    public void PutBack() => Walk(_puttingBack);

    public void Dispose() => _copies.Dispose();

    /// <summary>Shows the copies, by the names of what they are copies of.</summary>
    internal void Show(StateVisitor<T> visitor) => Walk(new ShowingCopies<T>(_copies, visitor));

    private void Walk(StateVisitor<T> visitor)
    {
        _copies.Rewind();
        _show(visitor);
    }
}
