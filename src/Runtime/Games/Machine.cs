using System;

namespace Mmx.Games;

/// <summary>
/// An instance of a rule as generated code runs it: numbered places, and all that lives across a request in its fields.
/// </summary>
public abstract class Machine
{
    /// <summary>The place where it goes on; 0 between steps.</summary>
    protected int At { get; set; }

    /// <summary>How often it has stepped.</summary>
    public long T { get; protected set; }

    /// <summary>
    /// Runs to the next thing that it needs of the game, and says true; or to the end of the step, and says false.
    /// </summary>
    public abstract bool Advance(out Request request);

    /// <summary>Ends a step.</summary>
    protected bool Done(out Request request)
    {
        At = 0;
        T++;
        request = default;
        return false;
    }

    /// <summary>What to throw where no place is.</summary>
    protected Exception Lost() => GameErrors.Lost(GetType().Name, At);
}
