using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Parser.Binding;

/// <summary>Knows which declarations hold text that is no text of the language.</summary>
internal sealed class SyntaxFaults(IReadOnlyList<ParsedFile> files)
{
    private readonly Dictionary<string, int[]> _starts = files
        .SelectMany(file => file.Diagnostics)
        .Where(diagnostic => diagnostic.Severity == Severity.Error)
        .GroupBy(diagnostic => diagnostic.Place.Path, diagnostic => diagnostic.Place.Start, StringComparer.Ordinal)
        .ToDictionary(faults => faults.Key, faults => faults.OrderBy(start => start).ToArray(), StringComparer.Ordinal);

    public bool AreIn(Declared declared)
    {
        var span = declared.Syntax.Span;
        return _starts.TryGetValue(declared.Path, out var starts) && FirstFrom(span.Start, starts) <= span.End;
    }

    private static int FirstFrom(int start, int[] starts)
    {
        var at = Array.BinarySearch(starts, start);
        return at >= 0 ? start : ~at < starts.Length ? starts[~at] : int.MaxValue;
    }
}
