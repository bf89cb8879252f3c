using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Parser.Binding;

/// <summary>Knows which declarations hold text that is no text of the language.</summary>
internal sealed class SyntaxFaults(IReadOnlyList<ParsedFile> files)
{
    private readonly ILookup<string, Place> _places = files
        .SelectMany(file => file.Diagnostics)
        .Where(diagnostic => diagnostic.Severity == Severity.Error)
        .ToLookup(diagnostic => diagnostic.Place.Path, diagnostic => diagnostic.Place, StringComparer.Ordinal);

    public bool AreIn(Declared declared)
    {
        var span = declared.Syntax.Span;
        return _places[declared.Path].Any(place => span.Start <= place.Start && place.Start <= span.End);
    }
}
