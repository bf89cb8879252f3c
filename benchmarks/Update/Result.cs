using System.Collections.Generic;

namespace Benchmarks.Update;

/// <summary>What came of a case: the times of those who took part, why others did not, and the bytes that ours moves.</summary>
internal sealed record Result(
    Case Case,
    int Bytes,
    IReadOnlyDictionary<IContestant, Times> Times,
    IReadOnlyDictionary<IContestant, string> Out);
