using System;
using System.Linq;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>What to do about a failure that has no explanation of its own.</summary>
internal static partial class Hints
{
    private static readonly Func<Failure, string?>[] MostTellingFirst =
    [
        NamedArgument,
        Function,
        .. OfGamesAndClaims,
        .. OfTypes,
        .. OfHeaders,
        .. OfStatements,
        Text,
        LastComma,
        Slice,
        NearestWord,
        .. OfNumbers,
        NegationInParentheses,
        VectorInBraces,
        ChoiceInFront,
        MissingOperator,
        AnyExpression,
        FormWithin,
        failure => failure.IsAtStart ? null : Forms.Of(failure.Tokens[failure.Start]),
    ];

    public static string For(Failure failure) =>
        MostTellingFirst.Select(hint => hint(failure)).FirstOrDefault(found => found != null) ?? failure.Region.Form;

    /// <summary>What to do about a word that begins nothing.</summary>
    public static string ForWord(Failure failure) =>
        ArgumentApart(failure) ?? NameBehind(failure) ?? NameAlone(failure) ?? failure.Region.Form;

    /// <summary>What may be assigned, and what is written in place of an assignment to a word of the language.</summary>
    public static string ForAssigned(string? target) => target switch
    {
        "t" => "It counts the steps by itself; for a count of your own declare a `state k: int`.",
        "field" => "Name what is made of it, `let g = …`; a rule that is stepped sees another by `step base with field = …`.",
        "loss" => "It is the game's; name what is made of it, `let a = …`.",
        _ => "Left of `<-` stands a name (the space, a player, a state or a var), or `base.state`.",
    };

    private static string? NamedArgument(Failure failure) =>
        failure.IsEqualsOfArgument || failure.IsArgumentWithoutColon ? $"An argument is written `{failure.Previous.Text}: …`." : null;

    /// <summary>`p => e` and `lambda p: e`.</summary>
    private static string? Function(Failure failure) =>
        (failure.Kind == TokenKind.FatArrow && failure.TextBefore(2) == "t")
        || (failure.Kind == TokenKind.StepCount && failure.TextBefore(1) == "lambda")
            ? "An argument may use `t` as it is: write the expression alone."
        : failure is { Kind: TokenKind.FatArrow, PreviousKind: TokenKind.Name } ? $"A function is written `({failure.Previous.Text}) => …`."
        : failure.Kind == TokenKind.Name && failure.TextBefore(1) == "lambda" ? $"A function is written `({failure.Token.Text}) => …`."
        : null;

    private static string? Text(Failure failure) =>
        failure.Kind == TokenKind.String && failure.Region == Region.Statements
            ? "A rule has no use for text; a number is shown by `report name = e`."
            : null;

    private static string? NearestWord(Failure failure) =>
        failure.Token.Text == "is" ? "Write `==`."
        : failure.Kind == TokenKind.Name
        && NearestName.Of(failure.Token.Text, failure.Expectations.Where(IsWord).Select(wanted => wanted.Trim('`'))) is { } word
            ? $"Did you mean `{word}`?"
            : null;

    private static string? NegationInParentheses(Failure failure) =>
        failure.Kind == TokenKind.Not && failure.Wants(Expected.Expression) ? "Put it in parentheses: `(not a)`." : null;

    private static string? LastComma(Failure failure) =>
        failure.PreviousKind == TokenKind.Comma
        && failure.Kind is TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.CloseBrace
            ? "Remove the last `,`."
            : null;

    /// <summary>`x[0:3]`.</summary>
    private static string? Slice(Failure failure) =>
        failure.Kind == TokenKind.Colon && failure.Wants("`]`") ? "Nothing is cut out of a vector: it is taken as a whole." : null;

    private static string? VectorInBraces(Failure failure) =>
        failure.Kind == TokenKind.OpenBrace && failure.Wants(Expected.Expression)
            ? "A vector of several players is written `{x: a, y: b}`."
        : failure.Kind == TokenKind.Comma && failure.Wants("`)`") && !failure.Wants("`,`")
            && !failure.Wants(Expected.Expression) && failure.Region != Region.GameMembers
            ? "A value for each player is written `{x: a, y: b}`, a function `(a, b) => e`."
        : null;

    /// <summary>`a if c else b`, which may look like a statement of its own.</summary>
    private static string? ChoiceInFront(Failure failure) =>
        (failure.Kind == TokenKind.If && !failure.Token.StartsLine && !failure.Wants(Expected.Expression))
        || (failure.Kind == TokenKind.Else && failure.Tokens[failure.Start] is { Kind: TokenKind.If, StartsLine: false })
            ? "A choice is written `if c then a else b`."
            : null;

    private static string? MissingOperator(Failure failure) =>
        BeginsOperand(failure.Kind) && !failure.Token.StartsLine && (failure.IsAtStart || failure.Expectations.Any(Brackets.IsClosing))
            ? failure.Wants("`,`") ? "Is a `,` or an operator missing before it?" : "Is an operator missing before it?"
            : null;

    private static string? AnyExpression(Failure failure) =>
        failure.Wants(Expected.Expression)
            ? "An expression is a number, a name, `field`, a call, or several of them with operators between."
            : null;

    /// <summary>How the part is written that was begun.</summary>
    private static string? FormWithin(Failure failure) =>
        failure.Wants("`then`") || (failure.Wants("`else`") && !failure.Wants("`{`")) ? "A choice is written `if c then a else b`."
        : failure.Wants("`=>`") ? "A formula of indices is written `[i, j] => e`, a function `(a, b) => e`."
        : failure.Wants("`state`") ? "A player's part is written `v.x`."
        : failure.Wants("`:`") && failure.Tokens.KindAt(failure.Position - 2) is TokenKind.OpenBrace or TokenKind.Comma
            && failure.Region != Region.Declarations ? "A vector of several players is written `{x: a, y: b}`."
        : null;

    private static bool BeginsOperand(TokenKind kind) => kind is TokenKind.Name or TokenKind.Number or TokenKind.String
        or TokenKind.OpenParenthesis or TokenKind.Field or TokenKind.Loss or TokenKind.StepCount or TokenKind.True or TokenKind.False;

    private static bool IsWord(string expectation) => expectation.Length > 2 && expectation[0] == '`' && char.IsLetter(expectation[1]);
}
