using System;
using System.Threading;

namespace Mmx.Numerics;

/// <summary>
/// A condition that is reported: what it comes of is kept, and its singular values are found when somebody looks, which
/// after most steps nobody does.
/// </summary>
public sealed class LateCondition
{
    private readonly SingularValues _kept;
    private readonly Func<double, double, double> _of;
    private double _value;

    /// <summary>Held by whoever takes it or looks: those who look may be on a thread of their own.</summary>
    internal readonly Lock Gate = new();

    internal LateCondition(int most, Func<double, double, double> of) => (_kept, _of) = (new SingularValues(most), of);

    /// <summary>The condition as it was when it was last taken.</summary>
    public double Value
    {
        get
        {
            lock (Gate)
            {
                if (_kept.Size > 0)
                {
                    _kept.Factor(solves: false);
                    Set(_of(_kept.Largest, _kept.Smallest));
                }

                return _value;
            }
        }

        set
        {
            lock (Gate)
            {
                Set(value);
            }
        }
    }

    /// <summary>Where a matrix of so many rows is to be filled in, behind the gate; of nothing the condition is 0.</summary>
    internal SingularValues Take(int size)
    {
        _value = 0;
        _kept.Begin(size);
        return _kept;
    }

    private void Set(double value)
    {
        _value = value;
        _kept.Begin(0);
    }
}
