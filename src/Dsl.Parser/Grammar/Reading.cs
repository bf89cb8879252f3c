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

    public Reading(LexedFile lexed)
    {
        _lexed = lexed;
        _inputs = [.. Enumerable.Range(0, lexed.Tokens.Count).Select(position => new TokenInput(this, position))];
    }

    public TokenList Tokens => _lexed.Tokens;

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>How many constructs stand open around the place that is being read.</summary>
    public int Depth { get; set; }

    public TokenInput At(int position) => _inputs[position];

    public Place PlaceOf(Span span) => Place.Of(_lexed.File.Path, _lexed.Lines, span);

    /// <summary>One complaint a token is enough.</summary>
    public void Complain(int position, Diagnostic diagnostic)
    {
        if (_complainedAt.Add(position))
        {
            _diagnostics.Add(diagnostic);
        }
    }
}
