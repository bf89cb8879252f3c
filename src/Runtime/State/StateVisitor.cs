using System.Numerics;
using Mmx.Games;
using Mmx.Memory;

namespace Mmx.State;

/// <summary>
/// Is shown all that a machine and those below it hold, each thing by its name and always in the same order, and may
/// change it. Whatever is done to a state as a whole is one of these: forgetting it, keeping it, saving it.
/// </summary>
public abstract class StateVisitor<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Whether it is shown, beside what lasts from step to step, what a step carries across a request.</summary>
    internal virtual bool SeesSteps => false;

    /// <summary>Whether it is shown the hyperparameters that can be set.</summary>
    internal virtual bool SeesSettings => false;

    /// <summary>A vector over some pieces.</summary>
    public abstract void Vector(string name, Buffer<T> vector, Pieces pieces);

    /// <summary>A real number.</summary>
    public abstract void Number(string name, ref double number);

    /// <summary>A whole number.</summary>
    public abstract void Number(string name, ref long number);

    /// <summary>A truth.</summary>
    public abstract void Number(string name, ref bool truth);

    /// <summary>A number that comes out of a vector.</summary>
    public void Number(string name, Reduction reduction) => Number(name, ref reduction.Held);

    /// <summary>A number for each player.</summary>
    public abstract void Numbers(string name, PlayerNumbers numbers);

    /// <summary>A number for each tensor.</summary>
    public abstract void Numbers(string name, TensorNumbers numbers);

    /// <summary>A real hyperparameter: what it is from now on.</summary>
    public virtual double Setting(string name, double value) => value;

    /// <summary>A whole hyperparameter: what it is from now on.</summary>
    public virtual long Setting(string name, long value) => value;

    /// <summary>A hyperparameter that is a truth: what it is from now on.</summary>
    public virtual bool Setting(string name, bool value) => value;

    /// <summary>A machine that this one steps, with all that it holds.</summary>
    public void Machine(string name, Machine<T> machine)
    {
        Enter(name);
        machine.Show(this);
        Leave();
    }

    /// <summary>A window, with its vectors.</summary>
    public void Window(string name, Window<T> window)
    {
        Enter(name);
        window.Show(this);
        Leave();
    }

    /// <summary>What was kept of a machine that this one steps.</summary>
    public void Kept(string name, KeptState<T> kept)
    {
        Enter(name);
        kept.Show(this);
        Leave();
    }

    /// <summary>What follows is that of a machine below, or what was kept of it.</summary>
    internal virtual void Enter(string name)
    {
    }

    /// <summary>Ends what <see cref="Enter"/> began.</summary>
    internal virtual void Leave()
    {
    }
}
