using System;

namespace Benchmarks.Update;

/// <summary>What the figures mean, and what they were measured on.</summary>
internal static class Preface
{
    public static string Of(Contestants contestants, double? bandwidth) => FormattableString.Invariant($"""
        # How long an update takes

        Written by `./build.sh bench`, on {Machine.Said}.
        Memory: {Said(bandwidth)}; vectors side by side go faster. PyTorch: {contestants.PyTorchVersion}. TorchSharp: {Contestants.TorchSharpSaid}.

        A time is that of a step in float without its evaluations: the update, and the clearing of gradients, on all
        processors. All run A B A B; a time is the median of the rounds, a ratio the median of the rounds' ratios, and
        in brackets the least and the most of any round. GB/s are of the bytes that `mmx explain` says.

        The limit is the faster of two: a loop in C++ that moves the fewest bytes that the rule's states allow, and
        those bytes at the speed of memory. Next to an update after a backward pass the loop comes after the same
        backward pass, in the same process. PyTorch and TorchSharp stand with how many times as long as ours they take:
        by torch.optim where it has the rule, by a plain loop in Python where it has not; a dash where there is neither.

        Marked {Goals.Missed}: over {Goals.Most} times the limit, or {Goals.MostOfFew} at 10,000 parameters. Next to the
        faster of PyTorch's ways, by its median time: under 15 times as fast in 400 small tensors; elsewhere under 8 times
        where PyTorch has no such rule, and for SimGda and Adam, which it has, under 6 times at 10,000,000 parameters in one
        tensor, and 3 times in 400.

        Anderson5 and Anderson10 are Anderson over SimGda with windows of 5 and 10.
        """);

    private static string Said(double? bandwidth) => bandwidth == null
        ? "not measured"
        : FormattableString.Invariant($"one vector is read or copied at {bandwidth / 1e9:F1} GB a second");
}
