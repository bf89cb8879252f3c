using System;

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

    internal LateCondition(int most, Func<double, double, double> of) => (_kept, _of) = (new SingularValues(most), of);

    /// <summary>The condition as it was when it was last taken.</summary>
    public double Value
    {
        get
        {
            if (_kept.Size > 0)
            {
                _kept.Factor(solves: false);
                Value = _of(_kept.Largest, _kept.Smallest);
            }

            return _value;
        }

        set
        {
            _value = value;
            _kept.Begin(0);
        }
    }

    /// <summary>Where a matrix of so many rows is to be filled in; of nothing the condition is 0.</summary>
    internal SingularValues Take(int size)
    {
        Value = 0;
        _kept.Begin(size);
        return _kept;
    }
}
