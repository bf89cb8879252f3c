using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Benchmarks.Update;

/// <summary>One comparison: a rule, on so many parameters, alone or right after a backward pass.</summary>
internal sealed record Case(string Rule, long Size, string Tensors, bool AfterBackward = false)
{
    public const string Small = "small";

    /// <summary>How many elements each tensor has, where there is no network.</summary>
    public IReadOnlyList<long> Lengths => Tensors == Small
        ? [.. Enumerable.Range(0, 400).Select(i => i % 2 == 0 ? 64L * 64 : 64)]
        : [.. Enumerable.Repeat(Size / Count, (int)Count)];

    /// <summary>How wide a network of six layers is that has about so many parameters.</summary>
    public long Width => (long)Math.Sqrt(Size / 6.0);

    public long Parameters => AfterBackward ? 6 * Width * (Width + 1) : Lengths.Sum();

    /// <summary>As peers are told of it.</summary>
    public string Line => $"{Rule} {Size} {Tensors} {(AfterBackward ? "backward" : "alone")}";

    /// <summary>As people are.</summary>
    public override string ToString() => FormattableString.Invariant($"{Rule}, {Parameters:N0} parameters in {Said}");

    public string Said => AfterBackward ? "6 layers, after backward"
        : Tensors == Small ? "400 of 64×64 and of 64"
        : Tensors;

    private long Count => long.Parse(Tensors, CultureInfo.InvariantCulture);
}
