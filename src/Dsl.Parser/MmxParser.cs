using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Collections;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Grammar;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser;

/// <summary>A file, what it says, and what is wrong with how it is written, in the order of the text.</summary>
public sealed record ParsedFile(SourceFile File, FileSyntax Syntax, EquatableArray<Diagnostic> Diagnostics)
{
    /// <summary>The advice that its comments allow not to follow.</summary>
    public EquatableArray<Allowance> Allowances { get; init; }
}

/// <summary>Text to syntax. It takes any text at all and never throws: what is wrong is complained of.</summary>
public static class MmxParser
{
    public static ParsedFile Parse(SourceFile file)
    {
        var lexed = Lexer.Lex(file);
        var (syntax, complaints) = Respelling.Read(lexed);
        var flaws = lexed.Flaws.Select(flaw => MmxErrors.Of(flaw, Place.Of(file.Path, lexed.Lines, flaw.Span)));
        var comments = AllowanceReader.Read(lexed);
        return new ParsedFile(file, syntax, InOrder(flaws.Concat(complaints).Concat(comments.Diagnostics)))
        {
            Allowances = comments.Allowances.ToEquatableArray(),
        };
    }

    private static EquatableArray<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.OrderBy(diagnostic => diagnostic.Place.Start).ToEquatableArray();
}
