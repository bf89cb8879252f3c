using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Cli.Runs;
using Examples.Papers.Template;

namespace Examples.Papers.Writing;

/// <summary>Runs all claims of a page, compiled once and on all cores, and keeps what stands in their places.</summary>
internal static class ClaimFigures
{
    /// <summary>Whoever watches is told how many are done.</summary>
    public static IReadOnlyDictionary<ClaimPiece, Written> Of(
        PaperProgram program, IReadOnlyList<ClaimPiece> claims, Action<int> watch)
    {
        var figures = new Dictionary<ClaimPiece, Written>();
        var lines = claims.Count == 0 ? [] : ClaimTests.Of(program.Sources, [program.Claims]);
        foreach (var (claim, line) in claims.Zip(lines))
        {
            figures.Add(claim, ClaimFigure.Of(line.Line, line.Verdict));
            watch(figures.Count);
        }

        return figures;
    }
}
