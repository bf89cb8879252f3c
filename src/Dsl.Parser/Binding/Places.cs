using System;
using System.Collections.Generic;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>Turns a span of a file into its place; a file whose text is not at hand has offsets only.</summary>
internal sealed class Places
{
    private readonly Dictionary<string, LineMap> _lines = new(StringComparer.Ordinal);

    public Places(IEnumerable<SourceFile> files)
    {
        foreach (var file in files)
        {
            _lines[file.Path] = new LineMap(file.Text);
        }
    }

    public Place Of(string path, Span span) => _lines.TryGetValue(path, out var lines)
        ? Place.Of(path, lines, span)
        : new Place(path, span.Start, span.End, 1, 1, 1, 1);
}
