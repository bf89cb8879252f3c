using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>A token that makes no sense, and those that were probably meant: `repat`, `f (x)`, `x &lt;-5`.</summary>
internal sealed record Mending(int Position, IReadOnlyList<Token> Meant, Diagnostic Complaint)
{
    /// <summary>Nothing, where the item failed for another reason, or nobody knows what was meant.</summary>
    public static Mending? Of(Failure failure) =>
        Explanations.IsComplainedOf(failure) || ForeignWords.Begins(failure) ? null
        : OfElse(failure) ?? OfWord(failure) ?? OfBracket(failure) ?? OfDeclaration(failure)
            ?? OfComparison(failure) ?? OfParameter(failure);

    private static Mending? OfWord(Failure failure)
    {
        var word = failure.Tokens[failure.Start];
        return failure.IsUnknownWord && Nearest(word.Text, failure.Region) is { } meant
            ? new(
                failure.Start,
                [word with { Kind = Words.KindOf(meant), Text = meant }],
                MmxErrors.MisspeltWord(failure.PlaceOf(word), word.Text, failure.Region.Item, meant))
            : null;
    }

    /// <summary>`if c { … else { … }`.</summary>
    private static Mending? OfElse(Failure failure) =>
        failure is { IsAtStart: true, Kind: TokenKind.Else, Reading.LacksBraces: true } && Brackets.BranchAround(failure) is { } open
            ? new(
                failure.Position,
                [failure.Token with { Kind = TokenKind.CloseBrace, Text = "}" }, failure.Token],
                MmxErrors.NeverClosed(failure.PlaceOf(open), "{", "}"))
            : null;

    private static string? Nearest(string word, Region region) =>
        NearestName.Of(word, region.Beginnings.Where(beginning => beginning != word));

    private static Mending? OfBracket(Failure failure)
    {
        TokenKind? touching = failure.Kind switch
        {
            TokenKind.OpenParenthesis => TokenKind.OpenCall,
            TokenKind.OpenBracket => TokenKind.OpenIndex,
            _ => null,
        };
        return touching is { } kind && failure.IsBracketOfName
            ? new(
                failure.Position,
                [failure.Token with { Kind = kind }],
                MmxErrors.BracketApart(failure.Place, failure.Previous.Text, failure.Token.Text))
            : null;
    }

    private static Mending? OfDeclaration(Failure failure) =>
        failure.IsArrowOfDeclaration
            ? new(
                failure.Position,
                [failure.Token with { Kind = TokenKind.Assign, Text = "=" }],
                MmxErrors.Unexpected(failure.Place, "`=`", "`<-`", "A first value is given by `=`; `<-` changes it later."))
            : null;

    private static Mending? OfComparison(Failure failure) =>
        failure.Token is { Kind: TokenKind.Arrow, Text: "<-" } arrow && failure.IsArrowOfComparison
            ? new(
                failure.Position,
                [
                    arrow with { Kind = TokenKind.Less, Text = "<", Span = new(arrow.Span.Start, arrow.Span.Start + 1) },
                    arrow with { Kind = TokenKind.Minus, Text = "-", Span = new(arrow.Span.Start + 1, arrow.Span.End), StartsLine = false },
                ],
                MmxErrors.ArrowInExpression(failure.Place, Operands.Before(failure), Operands.After(failure)))
            : null;

    /// <summary>`rule R(lr = 0.1)`, `rule R(base)`: the type is the one that its value has, or that of what is stepped.</summary>
    private static Mending? OfParameter(Failure failure)
    {
        if (!failure.IsParameterWithoutType || Explanations.Of(failure) is not { } complaint)
        {
            return null;
        }

        var colon = failure.Token with { Kind = TokenKind.Colon, Text = ":", Span = new(failure.Token.Span.Start, failure.Token.Span.Start) };
        var type = TypeOf(failure);
        return new(failure.Position, [colon, colon with { Kind = Words.KindOf(type), Text = type }, failure.Token], complaint);
    }

    private static string TypeOf(Failure failure) => failure.Tokens[failure.Position + 1] switch
    {
        _ when failure.Kind != TokenKind.Assign => failure.IsStepped(failure.Previous.Text) ? "rule" : "real",
        { Kind: TokenKind.True or TokenKind.False } => "bool",
        { Kind: TokenKind.Number, Text: var number } when number.All(char.IsDigit) => "int",
        _ => "real",
    };
}
