using Dsl.Parser.Collections;
using Dsl.Parser.Text;

namespace Dsl.Parser.Diagnostics;

/// <summary>One complaint: its code, where, what is wrong in the user's words, and what to do.</summary>
public sealed record Diagnostic(string Code, Place Place, string Message, string Hint)
{
    public Severity Severity { get; init; } = Category.Of(Code).Severity;

    public EquatableArray<RelatedPlace> Related { get; init; }
}

/// <summary>How much a complaint matters. Nothing is a suggestion unless somebody has made it one.</summary>
public enum Severity
{
    Error,
    Warning,
    Suggestion,
}

/// <summary>Another place that the complaint is about: the first of two declarations, say.</summary>
public sealed record RelatedPlace(Place Place, string Message);

/// <summary>A stretch of a file with its lines and columns (from 1); equal only to the same stretch of the same file.</summary>
public sealed record Place(string Path, int Start, int End, int Line, int Column, int EndLine, int EndColumn)
{
    public static Place Of(string path, LineMap lines, Span span)
    {
        var (line, column) = lines.At(span.Start);
        var (endLine, endColumn) = lines.At(span.End);
        return new Place(path, span.Start, span.End, line, column, endLine, endColumn);
    }
}
