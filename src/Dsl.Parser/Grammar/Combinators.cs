using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Collections;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;
using Sprache;

namespace Dsl.Parser.Grammar;

/// <summary>What Sprache does not bring, or brings at a price that a deep or a long file would pay.</summary>
internal static class Combinators
{
    /// <summary>A parser that is declared further down.</summary>
    public static Parser<T> Ref<T>(Func<Parser<T>?> parser) => input => parser()!(input);

    /// <summary>
    /// As often as the item is there; fails where an item fails after its first token. Sprache's XMany reads the item
    /// that fails twice, so that an error n brackets deep takes 2ⁿ readings.
    /// </summary>
    public static Parser<IReadOnlyList<T>> Repeated<T>(this Parser<T> item, int atMost = int.MaxValue) => input =>
    {
        var items = new List<T>();
        while (items.Count < atMost)
        {
            var result = item(input);
            if (!result.WasSuccessful)
            {
                return result.Remainder.Equals(input)
                    ? Result.Success<IReadOnlyList<T>>(items, input)
                    : Result.Failure<IReadOnlyList<T>>(result.Remainder, result.Message, result.Expectations);
            }

            items.Add(result.Value);
            input = result.Remainder;
        }

        return Result.Success<IReadOnlyList<T>>(items, input);
    };

    /// <summary>One item or more, with commas between them, and what closes the list.</summary>
    public static Parser<EquatableArray<T>> Listed<T>(this Parser<T> item, Parser<Token> close) =>
        from first in item
        from rest in (from comma in Terminals.Comma from next in item select next).Repeated()
        from end in close.OrComma()
        select new EquatableArray<T>(rest.Prepend(first));

    /// <summary>Any number of items with commas between them, and what closes the list.</summary>
    public static Parser<EquatableArray<T>> ListedOrNone<T>(this Parser<T> item, Parser<Token> close) =>
        close.Select(_ => EquatableArray<T>.Empty).XOr(item.Listed(close));

    /// <summary>The value, or null where it does not begin here.</summary>
    public static Parser<T?> OrNull<T>(this Parser<T> parser)
        where T : class =>
        ((Parser<T?>)parser).XOr(Parse.Return<T?>(null));

    /// <summary>The value, or the value that stands for nothing where it does not begin here.</summary>
    public static Parser<T> OrDefault<T>(this Parser<T> parser)
        where T : struct =>
        parser.XOr(Parse.Return(default(T)));

    public static Parser<bool> Present<T>(this Parser<T> parser) =>
        parser.Select(_ => true).XOr(Parse.Return(false));

    /// <summary>The node, with the span of all its tokens.</summary>
    public static Parser<T> Spanned<T>(this Parser<T> parser)
        where T : SyntaxNode => input =>
    {
        var result = parser(input);
        return result.WasSuccessful
            ? Result.Success(result.Value with { Span = SpanOf((TokenInput)input, (TokenInput)result.Remainder) }, result.Remainder)
            : result;
    };

    /// <summary>What closes a list; a comma could stand here as well.</summary>
    private static Parser<Token> OrComma(this Parser<Token> close) => input =>
    {
        var result = close(input);
        return result.WasSuccessful
            ? result
            : Result.Failure<Token>(result.Remainder, result.Message, ["`,`", .. result.Expectations]);
    };

    public static Span SpanOf(TokenInput first, TokenInput end) =>
        first.Token.Span.To(first.Reading.Tokens[Math.Max(first.Position, end.Position - 1)].Span);
}
