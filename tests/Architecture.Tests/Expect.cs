using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Architecture.Tests;

/// <summary>Fails with all offenders at once and with what to do about them.</summary>
internal static class Expect
{
    public static void None(IEnumerable<string> offenders, string advice)
    {
        var found = offenders.ToList();
        Assert.True(found.Count == 0, advice + Environment.NewLine + string.Join(Environment.NewLine, found));
    }

    /// <summary>Where a piece of source stands, as path:line.</summary>
    public static string At(SyntaxNode node) =>
        $"{node.SyntaxTree.FilePath}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}
