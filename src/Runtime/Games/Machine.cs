using System;
using System.Numerics;
using Mmx.State;

namespace Mmx.Games;

/// <summary>
/// An instance of a rule as generated code runs it: numbered places, and all that lives across a request in its fields,
/// which it shows to whoever visits its state.
/// </summary>
public abstract class Machine<TNumber>
    where TNumber : unmanaged, IBinaryFloatingPointIeee754<TNumber>
{
    private long _at;
    private long _t;

    /// <summary>The place where it goes on; 0 between steps.</summary>
    protected int At
    {
        get => (int)_at;
        set => _at = value;
    }

    /// <summary>How often it has stepped.</summary>
    public long T
    {
        get => _t;
        protected set => _t = value;
    }

    /// <summary>
    /// Runs to the next thing that it needs of the game, and says true; or to the end of the step, and says false. One that
    /// the machine around it steps beside its own work cannot be run by itself.
    /// </summary>
    public virtual bool Advance(out Request request) => throw GameErrors.StepsWithinAnother(GetType().Name);

    /// <summary>Between two of its steps: makes it and all below it as if it had never stepped.</summary>
    public void Reset()
    {
        if (At != 0)
        {
            throw GameErrors.ResetWithinAStep(GetType().Name);
        }

        Show(Forgetting<TNumber>.State);
    }

    /// <summary>Shows a visitor what it wants to see of this machine, and of all below it.</summary>
    internal void Show(StateVisitor<TNumber> visitor)
    {
        visitor.Number("T", ref _t);
        VisitState(visitor);
        if (visitor.SeesSteps)
        {
            visitor.Number("At", ref _at);
            visitor.Stands(StatementAt(At));
            VisitStep(visitor);
        }

        if (visitor.SeesProperties)
        {
            visitor.EnterProperties();
            VisitProperties(visitor);
            visitor.Leave();
        }
    }

    /// <summary>Shows all that lasts from step to step, and the machines below.</summary>
    protected virtual void VisitState(StateVisitor<TNumber> state)
    {
    }

    /// <summary>Shows what a step carries across a request.</summary>
    protected virtual void VisitStep(StateVisitor<TNumber> step)
    {
    }

    /// <summary>Shows the hyperparameters that can be set, and what was last reported.</summary>
    protected virtual void VisitProperties(StateVisitor<TNumber> properties)
    {
    }

    /// <summary>
    /// The statement of the rule that a place is in the midst of; none where it is the beginning of a step.
    /// </summary>
    protected virtual string StatementAt(int place) => "";

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
