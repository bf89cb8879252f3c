using System;

namespace Dsl.Generator.Scheduling;

/// <summary>When a kernel runs: in which straight run of a block, and how many reductions' results deep in it.</summary>
internal readonly record struct Moment(int Run, int Level) : IComparable<Moment>
{
    public static readonly Moment Before = new(-1, 0);

    public int CompareTo(Moment other) => Run != other.Run ? Run.CompareTo(other.Run) : Level.CompareTo(other.Level);
}
