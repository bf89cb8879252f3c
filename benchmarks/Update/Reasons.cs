using System;

namespace Benchmarks.Update;

/// <summary>Why a figure misses its goal, as far as that is known.</summary>
internal static class Reasons
{
    private const long FewOfATensor = 1000;
    private const long FewInAll = 10_000;
    private const long InTheCaches = 2_000_000;

    /// <summary>Why ours takes so much longer than the limit, which moves so many bytes.</summary>
    public static string OverLimit(Result result, int limitBytes, Ratio over)
    {
        var what = result.Case;
        var solves = what.Rule.StartsWith("Anderson", StringComparison.Ordinal);
        return 0 switch
        {
            _ when what.Parameters / what.Lengths.Count < FewOfATensor =>
                "the last lanes of each tensor are computed for nothing" + (solves || what.Rule == "ConjugateGradient"
                    ? ", and each tensor has sums of its own, which are added up after all; the loop knows of no tensors"
                    : "; the loop knows of no tensors"),
            _ when solves && what.Parameters <= FewInAll =>
                "singular values, for the least squares and for the condition that is reported; the loop eliminates",
            _ when result.Bytes > limitBytes => FormattableString.Invariant(
                $"{result.Bytes} bytes a parameter, the loop {limitBytes}: {Besides(what.Rule)}") + (solves
                    || over.Middle <= Goals.OverLimit(what) * result.Bytes / limitBytes ? "" : "; what is beyond is not known"),
            _ when over.Least <= Goals.OverLimit(what) =>
                "the bytes are the same, and rounds differ by more than is missing",
            _ => "not known: the bytes are the same",
        };
    }

    /// <summary>Why ours is not so much faster than PyTorch.</summary>
    public static string OverPyTorch(Case what) => 0 switch
    {
        _ when what.Rule == "SimGda" => "PyTorch's update is one pass, too, that moves the same bytes",
        _ when what.Parameters / what.Lengths.Count is > FewOfATensor and <= FewInAll =>
            "so near to the processors arithmetic takes ours longer than memory does, and PyTorch does no more of it",
        _ when what.Parameters / what.Lengths.Count <= InTheCaches =>
            "each tensor stays in the caches from one of PyTorch's passes to the next",
        _ => "PyTorch's passes are few beside the bytes that the rule has to move",
    };

    private static string Besides(string rule) => rule switch
    {
        "Lookahead" => "kernels end where a base steps, so that the copy and the mix are passes of their own",
        _ => "12 are to see whether the mix has moved at all, and of a way back that is seldom gone; so many vectors side by side come more slowly than one, to the loop, too",
    };
}
