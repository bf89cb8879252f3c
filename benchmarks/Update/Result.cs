using System.Collections.Generic;

namespace Benchmarks.Update;

/// <summary>What came of a case: who took how long, who took no part and why, and our bytes.</summary>
internal sealed record Result(
    Case Case,
    int Bytes,
    IReadOnlyDictionary<IContestant, Times> Times,
    IReadOnlyDictionary<IContestant, string> Out);
