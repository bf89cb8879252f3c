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
        OutcomeOfClaim,
        BudgetOfClaim,
        Condition,
        Parameter,
        Text,
        NearestWord,
        CountOfSteps,
        WordToRead,
        .. OfNumbers,
        NegationInParentheses,
        BothNames,
        VectorInBraces,
        ElementsOfData,
        EqualsInGame,
        ChoiceInFront,
        MissingOperator,
        AnyExpression,
        FormWithin,
        failure => failure.IsAtStart ? null : Forms.Of(failure.Tokens[failure.Start]),
    ];

    public static string For(Failure failure) =>
        MostTellingFirst.Select(hint => hint(failure)).FirstOrDefault(found => found != null) ?? failure.Region.Form;

    /// <summary>What to do about a word that begins nothing.</summary>
    public static string ForWord(Failure failure) => ArgumentApart(failure) ?? NameAlone(failure) ?? failure.Region.Form;

    /// <summary>What may be assigned, and what is written in place of an assignment to a word of the language.</summary>
    public static string ForAssigned(string? target) => target switch
    {
        "t" => "It counts the steps by itself; for a count of your own declare a `state k: int`.",
        "field" => "Name what is made of it, `let g = …`; a rule that is stepped sees another by `step base with field = …`.",
        "loss" => "It is the game's; name what is made of it, `let a = …`.",
        _ => "Left of `<-` stands a name (the space, a player, a state or a var), or `base.state`.",
    };

    private static string? NamedArgument(Failure failure) =>
        failure.IsEqualsOfArgument ? $"An argument is written `{failure.Previous.Text}: …`." : null;

    /// <summary>`p => e` and `lambda p: e`.</summary>
    private static string? Function(Failure failure) =>
        failure is { Kind: TokenKind.FatArrow, PreviousKind: TokenKind.Name } ? $"A function is written `({failure.Previous.Text}) => …`."
        : failure is { Kind: TokenKind.Name, Previous.Text: "lambda" } ? $"A function is written `({failure.Token.Text}) => …`."
        : null;

    private static string? OutcomeOfClaim(Failure failure) =>
        failure.Region == Region.ClaimLines && failure.Wants("`reaches`") && ForeignWords.Outcome(failure.Token.Text) is { } form
            ? $"Write {form}."
            : null;

    private static string? BudgetOfClaim(Failure failure) =>
        failure.Region != Region.ClaimLines || failure.Kind != TokenKind.Name ? null
        : failure.Wants("`steps`") ? failure.Wants("`evaluations`") ? "Write `steps`, or `evaluations`." : "Write `steps`."
        : failure.Wants("`within`") ? "Write `within 2000 steps`."
        : null;

    /// <summary>`accept if c`, `stop if c`.</summary>
    private static string? Condition(Failure failure) =>
        failure.Wants("`when`") ? $"Write `{failure.Previous.Text} when c`." : null;

    /// <summary>`float lr`, and `lr` without a type.</summary>
    private static string? Parameter(Failure failure) =>
        !failure.Wants("`:`") || failure.PreviousKind != TokenKind.Name || failure.Tokens.KindAt(failure.Start) != TokenKind.Rule ? null
        : failure.Kind == TokenKind.Name && ForeignTypes.Number(failure.Previous.Text) is { } type
            ? $"A parameter's type stands behind its name: `{failure.Token.Text}: {type}`."
        : $"A parameter is written with its type: `{failure.Previous.Text}: real = 0.01`, `{failure.Previous.Text}: rule`.";

    private static string? Text(Failure failure) =>
        failure.Kind == TokenKind.String && failure.Region == Region.Statements
            ? "A rule has no use for text; a number is shown by `report name = e`."
            : null;

    private static string? NearestWord(Failure failure) =>
        failure.Kind == TokenKind.Name
        && NearestName.Of(failure.Token.Text, failure.Expectations.Where(IsWord).Select(wanted => wanted.Trim('`'))) is { } word
            ? $"Did you mean `{word}`?"
            : null;

    private static string? CountOfSteps(Failure failure) =>
        failure.Kind == TokenKind.Step && failure.Wants(Expected.Expression)
            ? "Did you mean `t`, the number of steps so far?"
            : null;

    private static string? WordToRead(Failure failure) =>
        failure.Region == Region.Statements && failure.IsAtStart
        && failure.Kind is TokenKind.Field or TokenKind.Loss or TokenKind.StepCount
            ? $"`{failure.Token.Text}` is read, as in `let a = {failure.Token.Text}`."
            : null;

    private static string? NegationInParentheses(Failure failure) =>
        failure.Kind == TokenKind.Not && failure.Wants(Expected.Expression) ? "Put it in parentheses: `(not a)`." : null;

    private static string? BothNames(Failure failure) =>
        failure.Kind == TokenKind.OpenParenthesis && failure.Tokens.KindAt(failure.Position - 2) == TokenKind.On
            ? $"For a name of the whole space and names of its players write `on {failure.Previous.Text} = (min x, max y)`."
            : null;

    private static string? VectorInBraces(Failure failure) =>
        failure.Kind == TokenKind.Comma && failure.Wants("`)`") && !failure.Wants("`,`") && !failure.Wants(Expected.Expression)
        && failure.Region != Region.GameMembers
            ? "A value for each player is written `{x: a, y: b}`, a function `(a, b) => e`."
            : null;

    private static string? ElementsOfData(Failure failure) =>
        !failure.Wants(Expected.Name) || failure.PreviousKind is not (TokenKind.OpenBracket or TokenKind.OpenIndex) ? null
        : failure.Region == Region.GameMembers
            ? "Elements are not listed: write a formula of indices, `[i, j] => e`, or read a file, `csv(\"file.csv\")`."
            : "Values are not listed: a value for each player is written `{x: a, y: b}`.";

    private static string? EqualsInGame(Failure failure) =>
        failure.Region != Region.GameMembers || failure.Kind is not (TokenKind.Assign or TokenKind.Colon) ? null
        : failure.IsAtStart && failure.Tokens.KindAt(failure.Position - 2) is TokenKind.Loss or TokenKind.Field
            ? $"Write `{failure.Tokens[failure.Position - 2].Text} {failure.Previous.Text}: …`."
        : failure.Position == failure.Start + 1 && failure.Wants(Expected.Expression)
            ? $"Write `{failure.Previous.Text} …`, without `{failure.Token.Text}`."
        : null;

    /// <summary>`a if c else b`, which may look like a statement of its own.</summary>
    private static string? ChoiceInFront(Failure failure) =>
        failure.Kind == TokenKind.If && !failure.Token.StartsLine && !failure.Wants(Expected.Expression)
        || failure.Kind == TokenKind.Else && failure.Tokens[failure.Start] is { Kind: TokenKind.If, StartsLine: false }
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

    /// <summary>`SimGda lr 0.1`.</summary>
    private static string? ArgumentApart(Failure failure) =>
        (failure.Tokens[failure.Start], failure.Tokens.KindAt(failure.Start - 1), failure.Tokens.KindAt(failure.Start - 2))
            is ({ StartsLine: false, Text: var name }, TokenKind.Name, TokenKind.Step or TokenKind.Assign)
        && failure.Region != Region.GameMembers
            ? $"Arguments stand in parentheses: `{failure.Tokens[failure.Start - 1].Text}({name}: …)`."
            : null;

    /// <summary>`base` alone: nobody knows what is to be done with it.</summary>
    private static string? NameAlone(Failure failure) =>
        failure.Region == Region.Statements && failure.Tokens[failure.Start] is { Text: var name }
        && (failure.Tokens.KindAt(failure.Start + 1) is TokenKind.CloseBrace or TokenKind.End || failure.Tokens[failure.Start + 1].StartsLine)
            ? $"A rule is stepped by `step {name}`, a value changed by `{name} <- …`."
            : null;
}
