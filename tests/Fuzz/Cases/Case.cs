using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Text;

namespace Fuzz.Cases;

/// <summary>A program to be tried, and its kind.</summary>
internal sealed record Case(Kind Kind, IReadOnlyList<SourceFile> Files)
{
    /// <summary>The case of a number; the same in every run with the same series.</summary>
    public static Case Of(Series series, long number)
    {
        var random = new Random(Mixed(series.Seed, number));
        var kind = Kinds.Any(random, series.Only);
        return new Case(kind, kind.Make(random));
    }

    /// <summary>Its text, where it is of one file.</summary>
    public string Text => string.Concat(Files.Select(file => file.Text));

    // Neighbouring numbers give seeds that have nothing in common.
    private static int Mixed(int seed, long number)
    {
        var mixed = unchecked((ulong)number * 0x9E3779B97F4A7C15 + (ulong)(uint)seed * 0xC2B2AE3D27D4EB4F);
        mixed = unchecked((mixed ^ (mixed >> 31)) * 0xBF58476D1CE4E5B9);
        return (int)((mixed ^ (mixed >> 29)) & int.MaxValue);
    }
}

/// <summary>All cases of a seed: of all kinds, or only of those that are called so.</summary>
internal sealed record Series(int Seed, string Only = "");
