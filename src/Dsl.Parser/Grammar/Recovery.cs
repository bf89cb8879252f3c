using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Collections;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;
using Sprache;

namespace Dsl.Parser.Grammar;

/// <summary>Lists of items that never fail: what is no item is complained of once and skipped up to the next.</summary>
internal static class Recovery
{
    public static Parser<EquatableArray<DeclarationSyntax>> OfDeclarations(Parser<DeclarationSyntax> declaration) =>
        Each(declaration, Region.Declarations, name => new ErrorDeclarationSyntax(name));

    public static Parser<EquatableArray<StatementSyntax>> OfStatements(Parser<StatementSyntax> statement) =>
        Each(statement, Region.Statements, name => new ErrorStatementSyntax(name));

    public static Parser<EquatableArray<GameMemberSyntax>> OfGameMembers(Parser<GameMemberSyntax> member) =>
        Each(member, Region.GameMembers, name => new ErrorGameMemberSyntax(name));

    /// <summary>A claim's line declares nothing, so that one that failed is left out.</summary>
    public static Parser<EquatableArray<ClaimLineSyntax>> OfClaimLines(Parser<ClaimLineSyntax> line) =>
        Each(line, Region.ClaimLines, _ => null);

    /// <summary>A file's namespace, or null where it names none, or none that makes sense.</summary>
    public static Parser<NameSyntax?> OfNamespace(Parser<NameSyntax> @namespace) => input =>
        ((TokenInput)input).Token.Kind == TokenKind.Namespace
            ? OrError(@namespace, Region.Declarations, _ => null, (TokenInput)input)
            : Result.Success<NameSyntax?>(null, input);

    private static Parser<EquatableArray<T>> Each<T>(Parser<T> item, Region region, Func<NameSyntax?, T?> error)
        where T : SyntaxNode => start =>
    {
        var items = new List<T?>();
        var (input, before) = ((TokenInput)start, (TokenInput)start);
        while (!region.EndsAt(input.Reading.Tokens, input.Position))
        {
            IResult<T?> result = item(input);
            if (items.Count > 0 && CutsShort(result, input))
            {
                items[items.Count - 1] = ErrorOf(region, error, before, input);
            }

            result = result.WasSuccessful ? result : Skipped(result, region, error, input);
            items.Add(result.Value);
            (before, input) = (input, (TokenInput)result.Remainder);
        }

        return Result.Success(items.OfType<T>().ToEquatableArray(), input);
    };

    private static IResult<T?> OrError<T>(Parser<T> item, Region region, Func<NameSyntax?, T?> error, TokenInput input)
        where T : SyntaxNode
    {
        var result = item(input);
        return result.WasSuccessful ? result : Skipped(result, region, error, input);
    }

    private static IResult<T?> Skipped<T>(IResult<T?> result, Region region, Func<NameSyntax?, T?> error, TokenInput input)
        where T : SyntaxNode
    {
        Complain(input, result, region);
        var next = Skip(input, result.Remainder.Position, region);
        return Result.Success(ErrorOf(region, error, input, next), next);
    }

    /// <summary>What cannot begin an item on the line of another belongs to that one: nobody knows what it would have been.</summary>
    private static bool CutsShort<T>(IResult<T?> result, TokenInput input) =>
        !result.WasSuccessful
        && result.Remainder.Position <= input.Position + (input.Token.Kind == TokenKind.Name ? 1 : 0)
        && !input.Token.StartsLine
        && input.Reading.Tokens.KindAt(input.Position - 1) != TokenKind.CloseBrace;

    private static T? ErrorOf<T>(Region region, Func<NameSyntax?, T?> error, TokenInput first, TokenInput end)
        where T : SyntaxNode =>
        error(region.DeclaredAt(first.Reading.Tokens, first.Position)).At(first, end);

    private static T? At<T>(this T? node, TokenInput first, TokenInput end)
        where T : SyntaxNode =>
        node is null ? null : node with { Span = Combinators.SpanOf(first, end) };

    private static void Complain<T>(TokenInput item, IResult<T> result, Region region)
    {
        var failure = new Failure(item.Reading, region, item.Position, result.Remainder.Position, [.. result.Expectations]);
        if (item.Reading.HasComplainedAt(failure.Position))
        {
            return;
        }

        if (Mending.Of(failure) is { } mending)
        {
            item.Reading.Complain(mending);
        }
        else if (Explanations.Of(failure) is { } diagnostic)
        {
            item.Reading.Complain(failure.Position, diagnostic);
        }
    }

    /// <summary>From an item that failed to where the next can begin, never to where it began itself.</summary>
    private static TokenInput Skip(TokenInput item, int failed, Region region)
    {
        var (tokens, position) = (item.Reading.Tokens, item.Position);
        var braces = new OpenBraces();
        while (tokens.KindAt(position) != TokenKind.End
            && (position < failed || position == item.Position || !StopsAt(tokens, position, region, braces)))
        {
            braces.Follow(tokens, position);
            position++;
        }

        return item.Reading.At(position);
    }

    /// <summary>A line that begins anew ends a vector that was never closed, but not a block.</summary>
    private static bool StopsAt(TokenList tokens, int position, Region region, OpenBraces braces) =>
        (braces.Count == 0 && region.EndsAt(tokens, position))
        || tokens.BeginsDeclarationLine(position)
        || (braces.Blocks == 0 && region.ResumesAt(tokens, position));
}
