using System;
using System.Numerics;
using Mmx.Games;

namespace Mmx.State;

/// <summary>
/// A copy of what lasts of a machine and of all below it, in memory that is taken when it is made: within a step the
/// state is kept, and put back as it was, as often as one likes.
/// </summary>
public sealed class KeptState<T> : IDisposable
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Machine<T> _machine;
    private readonly StateCopies<T> _copies;
    private readonly Copying<T> _keeping;
    private readonly Copying<T> _puttingBack;

    internal KeptState(Machine<T> machine)
    {
        _machine = machine;
        _copies = StateCopies<T>.For(machine);
        _keeping = new Copying<T>(_copies, back: false);
        _puttingBack = new Copying<T>(_copies, back: true);
    }

    /// <summary>Keeps the machine's state as it is now.</summary>
    public void Keep() => Walk(_keeping);

    /// <summary>Makes the machine's state what it was when it was kept.</summary>
    public void PutBack() => Walk(_puttingBack);

    public void Dispose() => _copies.Dispose();

    /// <summary>Shows the copies, by the names of what they are copies of.</summary>
    internal void Show(StateVisitor<T> visitor) => Walk(new ShowingCopies<T>(_copies, visitor));

    private void Walk(StateVisitor<T> visitor)
    {
        _copies.Rewind();
        _machine.Show(visitor);
    }
}
