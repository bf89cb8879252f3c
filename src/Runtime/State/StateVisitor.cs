using System.Numerics;
using Mmx.Games;
using Mmx.Memory;
using Mmx.Numerics;

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

    /// <summary>Whether it is shown the properties, too: hyperparameters that can be set, and what was last reported.</summary>
    internal virtual bool SeesProperties => false;

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

    /// <summary>A real number that is a property: what it is from now on.</summary>
    public double Value(string name, double number)
    {
        Number(name, ref number);
        return number;
    }

    /// <summary>A whole number that is a property: what it is from now on.</summary>
    public long Value(string name, long number)
    {
        Number(name, ref number);
        return number;
    }

    /// <summary>A truth that is a property: what it is from now on.</summary>
    public bool Value(string name, bool truth)
    {
        Number(name, ref truth);
        return truth;
    }

    /// <summary>A number that cannot change: a state is another's where it differs.</summary>
    public virtual void Same(string name, long number)
    {
    }

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

    /// <summary>Coefficients, with their numbers.</summary>
    public void Coefficients(string name, Coefficients coefficients)
    {
        Enter(name);
        coefficients.Show(this);
        Leave();
    }

    /// <summary>What is known of a window, to solve least squares over it.</summary>
    public void LeastSquares(string name, LeastSquares<T> known)
    {
        Enter(name);
        known.Show(this);
        Leave();
    }

    /// <summary>What was kept of a machine that this one steps.</summary>
    public void Kept(string name, KeptState<T> kept)
    {
        Enter(name);
        kept.Show(this);
        Leave();
    }

    /// <summary>What follows belongs to something of this name.</summary>
    internal virtual void Enter(string name)
    {
    }

    /// <summary>What follows, until <see cref="Leave"/>, are properties.</summary>
    internal virtual void EnterProperties()
    {
    }

    /// <summary>The machine stands at a statement, within a step.</summary>
    internal virtual void Stands(string statement)
    {
    }

    /// <summary>Ends what was entered last.</summary>
    internal virtual void Leave()
    {
    }
}
