using System;
using System.Collections.Generic;

namespace Benchmarks.Update;

/// <summary>One that makes steps of a rule: we, or another library, or a loop written by hand.</summary>
internal interface IContestant : IDisposable
{
    /// <summary>How a reason begins where a contestant has no such rule.</summary>
    const string Without = "without ";

    string Name { get; }

    /// <summary>Gets ready for a case; says why, where it cannot.</summary>
    string? Enter(Case what);

    /// <summary>
    /// Makes so many steps, and says how many seconds they took: the clearing of gradients counts, evaluations do not.
    /// </summary>
    double Run(int steps);

    /// <summary>Where some of the parameters stand.</summary>
    IReadOnlyList<double> Point();

    /// <summary>Gives back what the case held.</summary>
    void Leave();
}
