using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>One reading of one file: its tokens, how deep the parser is in them, and what it has complained of so far.</summary>
internal sealed class Reading
{
    private readonly LexedFile _lexed;
    private readonly TokenInput[] _inputs;
    private readonly HashSet<int> _complainedAt = [];
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly List<Mending> _mendings = [];
    private bool? _lacksBraces;

    public Reading(LexedFile lexed)
    {
        _lexed = lexed;
        _inputs = [.. Enumerable.Range(0, lexed.Tokens.Count).Select(position => new TokenInput(this, position))];
    }

    public TokenList Tokens => _lexed.Tokens;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>What was complained of, and is probably something else.</summary>
    public IReadOnlyList<Mending> Mendings => _mendings;

    /// <summary>Some block of the file is never closed.</summary>
    public bool LacksBraces => _lacksBraces ??= Braces(TokenKind.OpenBrace) > Braces(TokenKind.CloseBrace);

    /// <summary>How many constructs stand open around the place that is being read.</summary>
    public int Depth { get; set; }

    public TokenInput At(int position) => _inputs[position];

    public string TextOf(Span span) => _lexed.File.Text.Substring(span.Start, span.Length);

    public Place PlaceOf(Span span) => Place.Of(_lexed.File.Path, _lexed.Lines, span);

    public bool HasComplainedAt(int position) => _complainedAt.Contains(position);

    /// <summary>One complaint a token is enough.</summary>
    public void Complain(int position, Diagnostic diagnostic)
    {
        if (_complainedAt.Add(position))
        {
            _diagnostics.Add(diagnostic);
        }
    }

    public void Complain(Mending mending)
    {
        _mendings.Add(mending);
        Complain(mending.Position, mending.Complaint);
    }

    private int Braces(TokenKind kind) => _inputs.Count(input => input.Token.Kind == kind);
}
