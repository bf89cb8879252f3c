using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Text;

namespace Dsl.Parser.Diagnostics;

/// <summary>Reads from a file's comments what is allowed in it; what cannot be allowed so is complained of.</summary>
internal sealed class AllowanceReader(LexedFile lexed)
{
    private const string Mark = "mmx:";

    private readonly List<Allowance> _allowances = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private int _next;

    public IReadOnlyList<Allowance> Allowances => _allowances;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public static AllowanceReader Read(LexedFile lexed)
    {
        var reader = new AllowanceReader(lexed);
        foreach (var comment in lexed.Tokens.Comments.Where(IsOurs))
        {
            reader.Read(comment);
        }

        return reader;
    }

    private static bool IsOurs(Comment comment) =>
        !comment.IsDocumentation && WordsOf(comment).FirstOrDefault() == Mark;

    private static string[] WordsOf(Comment comment) =>
        comment.Text.TrimStart('/').Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private void Read(Comment comment)
    {
        var place = Place.Of(lexed.File.Path, lexed.Lines, comment.Span);
        var words = WordsOf(comment);
        if (words.Length > 4 && words[1] == "allow" && words[3] == "because")
        {
            Read(comment, words[2], place);
        }
        else
        {
            _diagnostics.Add(MmxErrors.AllowanceWithoutReason(place));
        }
    }

    private void Read(Comment comment, string code, Place place)
    {
        if (Catalogue.Find(code) is not { } known)
        {
            _diagnostics.Add(MmxErrors.AllowanceOfNoCode(place, code, Catalogue.Near(code).FirstOrDefault()));
        }
        else if (known.Severity == Severity.Error)
        {
            _diagnostics.Add(MmxErrors.AllowanceOfError(place, code));
        }
        else
        {
            _allowances.Add(new Allowance(code, LineOfSubject(comment), place));
        }
    }

    // What stands before it on its line, or else what comes next, be it behind other comments.
    private int LineOfSubject(Comment comment)
    {
        while (lexed.Tokens[_next].Span.Start < comment.Span.Start)
        {
            _next++;
        }

        var line = LineOf(comment.Span.Start);
        return _next > 0 && LineOf(lexed.Tokens[_next - 1].Span.Start) == line
            ? line
            : LineOf(lexed.Tokens[_next].Span.Start);
    }

    private int LineOf(int offset) => lexed.Lines.At(offset).Line;
}
