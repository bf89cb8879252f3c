using System;
using System.Numerics;
using Mmx.Memory;
using Mmx.State;

namespace Mmx.Numerics;

/// <summary>
/// Finds the c that makes ‖W c − r‖² + λ ‖c·‖W‖‖² least over a window's columns: one problem for all elements, or one for each
/// player's or tensor's. The columns are taken at unit norm, and those that are zero are left out; where
/// they depend on one another, the answer is the one of least norm.
/// </summary>
public abstract class LeastSquares<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly double[] _right;
    private readonly double[] _answer;
    private readonly int[] _kept;

    private protected LeastSquares(Columns<T> columns, Groups groups)
    {
        Columns = columns;
        Groups = groups;
        Values = new SingularValues(columns.Most);
        _right = new double[columns.Most];
        _answer = new double[columns.Most];
        _kept = new int[columns.Most];
        columns.Window.IsKnownBy(Show);
    }

    private protected Columns<T> Columns { get; }

    private protected Groups Groups { get; }

    private SingularValues Values { get; }

    /// <summary>Singular values up to so much of the largest count as 0.</summary>
    private protected abstract double Threshold { get; }

    /// <summary>Solves it for a vector, with one λ.</summary>
    public void Solve(Buffer<T> vector, double ridge, Coefficients into) => Solve(vector, [ridge], into);

    /// <summary>Solves it for a vector, with a λ for each player or tensor.</summary>
    public void Solve(Buffer<T> vector, ReadOnlySpan<double> ridges, Coefficients into)
    {
        Know(vector);
        SolveAll(ridges, into);
    }

    private void SolveAll(ReadOnlySpan<double> ridges, Coefficients into)
    {
        into.Begin(Columns.Count);
        for (var group = 0; group < Groups.Count; group++)
        {
            Solve(group, ridges[ridges.Length == 1 ? 0 : group], into.Of(group));
        }
    }

    /// <summary>
    /// What a kernel multiplies that writes the window's next vector and a right side: the same that is multiplied for
    /// <see cref="SolveBeside(Buffer{T}, double, Coefficients)"/> otherwise.
    /// </summary>
    public virtual GramRow<T> Beside(Buffer<T> right) =>
        throw new NotSupportedException("Only inner products are added up beside.");

    /// <summary>Solves it for a vector that a kernel has just written and multiplied, with one λ.</summary>
    public void SolveBeside(Buffer<T> vector, double ridge, Coefficients into) => SolveBeside(vector, [ridge], into);

    /// <summary>The same with a λ for each player or tensor.</summary>
    public void SolveBeside(Buffer<T> vector, ReadOnlySpan<double> ridges, Coefficients into)
    {
        KnowBeside(vector);
        SolveAll(ridges, into);
    }

    /// <summary>The Frobenius norm of the window.</summary>
    public double Norm()
    {
        Know(null);
        return NormOf(0);
    }

    /// <summary>The Frobenius norm of each player's or tensor's part of the window.</summary>
    public void Norm(Span<double> into)
    {
        Know(null);
        for (var group = 0; group < Groups.Count; group++)
        {
            into[group] = NormOf(group);
        }
    }

    /// <summary>The condition of the window's unit vectors: 0 where there is none, and infinite where they depend.</summary>
    public double Condition()
    {
        Know(null);
        return ConditionOf(0);
    }

    /// <summary>Room for a condition that somebody may look at later.</summary>
    public LateCondition LateCondition() => new(Columns.Most, Condition);

    /// <summary>Takes the condition for those who may look at it later.</summary>
    public void Condition(LateCondition into)
    {
        Know(null);
        var kept = Kept(0);
        lock (into.Gate)
        {
            Fill(0, kept, 0, into.Take(kept.Length));
        }
    }

    /// <summary>The condition of each player's or tensor's part of the window.</summary>
    public void Condition(Span<double> into)
    {
        Know(null);
        for (var group = 0; group < Groups.Count; group++)
        {
            into[group] = ConditionOf(group);
        }
    }

    /// <summary>Shows a visitor what it keeps from one solution to the next.</summary>
    internal abstract void Show(StateVisitor<T> visitor);

    /// <summary>Takes in what the window holds, and a vector to solve for.</summary>
    private protected abstract void Know(Buffer<T>? vector);

    /// <summary>Takes in what a kernel has multiplied beside.</summary>
    private protected virtual void KnowBeside(Buffer<T> vector) => Know(vector);

    /// <summary>The norm of a vector's part; 0 where the vector is left out.</summary>
    private protected abstract double NormOf(int group, int index);

    /// <summary>The right side's entry for a vector, at unit norm.</summary>
    private protected abstract double RightOf(int group, int index);

    /// <summary>Solves the equations by a way that is right only far from a singular matrix; says false where it may be near.</summary>
    private protected virtual bool SolvesDirectly(
        int group, ReadOnlySpan<int> kept, double ridge, ReadOnlySpan<double> right, Span<double> answer) => false;

    /// <summary>Fills in the matrix of the unit vectors that are kept, with λ where it is a part of the matrix.</summary>
    private protected abstract void Fill(int group, ReadOnlySpan<int> kept, double ridge, SquareMatrix into);

    /// <summary>What is left of λ when the matrix is filled in.</summary>
    private protected virtual double RidgeBeside(double ridge) => 0;

    /// <summary>The condition of the vectors from the singular values of the matrix.</summary>
    private protected abstract double Condition(double largest, double smallest);

    private void Solve(int group, double ridge, Span<double> numbers)
    {
        var kept = Kept(group);
        var right = _right.AsSpan(0, kept.Length);
        var answer = _answer.AsSpan(0, kept.Length);
        for (var i = 0; i < kept.Length; i++)
        {
            right[i] = RightOf(group, kept[i]);
        }

        if (!SolvesDirectly(group, kept, ridge, right, answer))
        {
            Factor(group, kept, ridge, solves: true);
            Values.Solve(right, RidgeBeside(ridge), Threshold, answer);
        }

        numbers.Clear();
        for (var i = 0; i < kept.Length; i++)
        {
            numbers[kept[i]] = answer[i] / NormOf(group, kept[i]);
        }
    }

    private double NormOf(int group)
    {
        var sum = 0.0;
        for (var i = 0; i < Columns.Count; i++)
        {
            sum += NormOf(group, i) * NormOf(group, i);
        }

        return Math.Sqrt(sum);
    }

    private double ConditionOf(int group)
    {
        var kept = Kept(group);
        Factor(group, kept, 0, solves: false);
        return kept.Length == 0 ? 0 : Condition(Values.Largest, Values.Smallest);
    }

    private void Factor(int group, ReadOnlySpan<int> kept, double ridge, bool solves)
    {
        Values.Begin(kept.Length);
        Fill(group, kept, ridge, Values);
        Values.Factor(solves);
    }

    private ReadOnlySpan<int> Kept(int group)
    {
        var count = 0;
        for (var i = 0; i < Columns.Count; i++)
        {
            if (NormOf(group, i) != 0)
            {
                _kept[count++] = i;
            }
        }

        return _kept.AsSpan(0, count);
    }
}
