using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Formatting;

/// <summary>How tightly two tokens hold together, the loosest first: a line that is too long breaks there.</summary>
internal enum Hold
{
    /// <summary>Behind the `=` or `&lt;-` of a value, or the `=>` of a body.</summary>
    Value,

    /// <summary>Before a clause of a claim's line.</summary>
    Clause,

    /// <summary>Before `then` and `else`.</summary>
    Choice,
    Or,
    And,
    Comparison,
    Sum,
    Product,

    /// <summary>They stay on one line.</summary>
    Fast,
}

/// <summary>Where lines may break outside of brackets.</summary>
internal sealed class Breaks
{
    private readonly WrittenTokens _tokens;
    private readonly Spacing _spacing;
    private readonly HashSet<int> _clauses;
    private readonly HashSet<int> _spaces;

    public Breaks(WrittenTokens tokens, Spacing spacing, FileSyntax file)
    {
        _tokens = tokens;
        _spacing = spacing;
        var nodes = SyntaxTree.All(file).ToList();
        _clauses = [.. nodes.OfType<ClaimLineSyntax>().SelectMany(Clauses)];
        _spaces = [.. nodes.OfType<SpaceSyntax>().Where(space => space.Whole != null).Select(PlayersOf)];
    }

    /// <summary>
    /// Where the loosest hold among some tokens is, each place being the token that would begin a
    /// line.
    /// </summary>
    public (Hold Hold, IReadOnlyList<int> Places) Loosest(int first, int last)
    {
        var (loosest, places) = (Hold.Fast, new List<int>());
        for (var i = first; i <= last; i = Next(i))
        {
            var hold = i == first ? Hold.Fast : Before(i);
            if (hold < loosest)
            {
                (loosest, places) = (hold, []);
            }

            if (hold == loosest && hold != Hold.Fast)
            {
                places.Add(i);
            }
        }

        return (loosest, places);
    }

    /// <summary>The token behind this one, or behind what is in its brackets.</summary>
    public int Next(int index) => (_tokens.Opens(index) ? _tokens.PartnerOf(index) : index) + 1;

    private Hold Before(int index) =>
        BeginsValue(index) ? Hold.Value
        : _clauses.Contains(index) ? Hold.Clause
        : _tokens.KindAt(index) switch
        {
            TokenKind.Then or TokenKind.Else => Hold.Choice,
            TokenKind.Or => Hold.Or,
            TokenKind.And => Hold.And,
            TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual
                or TokenKind.Equal or TokenKind.NotEqual => Hold.Comparison,
            TokenKind.Plus => Hold.Sum,
            TokenKind.Minus when _spacing.Before(index + 1) > 0 => Hold.Sum,
            TokenKind.Times or TokenKind.Divide => Hold.Product,
            _ => Hold.Fast,
        };

    private bool BeginsValue(int index) =>
        _tokens.KindAt(index - 1) is TokenKind.Assign or TokenKind.Arrow or TokenKind.FatArrow
        && !_spaces.Contains(index);

    /// <summary>Behind `z =`.</summary>
    private int PlayersOf(SpaceSyntax space) => _tokens.From(space.Span.Start) + 2;

    private IEnumerable<int> Clauses(ClaimLineSyntax line)
    {
        if (line.From != null)
        {
            yield return WordBefore(line.From);
        }

        yield return _tokens.From(line.Outcome.Span.Start);
    }

    private int WordBefore(ExpressionSyntax expression)
    {
        var index = _tokens.From(expression.Span.Start) - 1;
        while (_tokens.Opens(index))
        {
            index--;
        }

        return index;
    }
}
