using System;
using System.Globalization;
using System.Linq;
using Dsl.Parser.Text;

namespace Dsl.Parser.Diagnostics;

/// <summary>The catalogue of complaints, one method each, 0xxx: text and syntax.</summary>
public static partial class MmxErrors
{
    /// <summary>What is wrong with a file's characters, in words.</summary>
    public static Diagnostic Of(Flaw flaw, Place place) => flaw switch
    {
        UnknownCharacterFlaw unknown => UnknownCharacter(place, unknown.Text),
        ForeignSymbolFlaw foreign => SymbolOfAnotherLanguage(place, foreign.Text, foreign.Hint),
        SeparatorFlaw => SeparatorNotNeeded(place),
        ForeignCommentFlaw => CommentOfAnotherLanguage(place),
        OpenStringFlaw => StringNeverEnds(place),
        SingleQuotesFlaw => StringInSingleQuotes(place),
        UnknownEscapeFlaw escape => UnknownEscape(place, escape.Text),
        MalformedNumberFlaw number => MalformedNumber(place, number.Text),
        IntTooLargeFlaw number => IntTooLarge(place, number.Text),
        RealTooLargeFlaw number => RealTooLarge(place, number.Text),
        NameTooLongFlaw name => NameTooLong(place, name.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(flaw), flaw, "This flaw has no words yet."),
    };

    public static Diagnostic UnknownCharacter(Place place, string text) => new(
        "MMX0001", place, $"{Shown(text)} means nothing here.", "Remove it; names are made of letters, digits and `_`.");

    public static Diagnostic SymbolOfAnotherLanguage(Place place, string text, string hint) => new(
        "MMX0002", place, $"`{text}` is not written in this language.", $"{hint}.");

    public static Diagnostic SeparatorNotNeeded(Place place) => new(
        "MMX0003", place, "Statements need no `;` between them.", "Remove it.");

    public static Diagnostic CommentOfAnotherLanguage(Place place) => new(
        "MMX0004", place, "Comments are not written `/* … */` here.", "Begin each line of the comment with `//`.");

    public static Diagnostic StringNeverEnds(Place place) => new(
        "MMX0005", place, "This string does not end on its line.", "Close it with `\"`.");

    public static Diagnostic StringInSingleQuotes(Place place) => new(
        "MMX0006", place, "Strings stand in double quotes.", "Write `\"…\"`.");

    public static Diagnostic UnknownEscape(Place place, string text) => new(
        "MMX0007", place, $"{Shown(text)} means nothing in a string.", "For a backslash write `\\\\`; the other escapes are `\\\"`, `\\n` and `\\t`.");

    public static Diagnostic MalformedNumber(Place place, string text) => new(
        "MMX0008", place, $"{Shown(text)} is no number.", Numerals.Meant(text) is { } meant
            ? $"Write `{meant}`."
            : "Write a number like `12`, `0.5` or `1e-3`; a name begins with a letter.");

    public static Diagnostic IntTooLarge(Place place, string text) => new(
        "MMX0009", place, $"{Shown(text)} is too large: an int has 64 bits.", $"The largest is {long.MaxValue}; write a real (`1e20`) for more.");

    public static Diagnostic RealTooLarge(Place place, string text) => new(
        "MMX0010", place, $"{Shown(text)} is too large: a real is a double.", "The largest is about 1.8e308.");

    public static Diagnostic TooDeep(Place place, int limit) => new(
        "MMX0011", place, $"This is nested more than {limit} levels deep.", "Name a part of it: with `let`, or as a rule or an fn of its own.");

    public static Diagnostic Unexpected(Place place, string expected, string found, string hint) => new(
        "MMX0012", place, $"Expected {expected}, found {found}.", hint);

    public static Diagnostic MissingAtEnd(Place place, string expected, string hint) => new(
        "MMX0013", place, $"Expected {expected} after this.", hint);

    public static Diagnostic ArrowInExpression(Place place, string left, string right) => new(
        "MMX0014", place, "`<-` is always the arrow that assigns.", $"To compare with a negative value, write `{left} < -{right}`.");

    public static Diagnostic ComparisonChained(Place place) => new(
        "MMX0015", place, "Comparisons are not chained.", "Write `a < b and b < c`.");

    public static Diagnostic ConditionalWithoutParentheses(Place place) => new(
        "MMX0016", place, "An `if … then … else` among operators stands in parentheses.", "Write `1 + (if a then b else c)`.");

    public static Diagnostic EqualsForArrow(Place place, string symbol, string target) => new(
        "MMX0017", place, $"A bare `{symbol}` changes nothing.", $"Write `{target} <- …` to change it; to name a value, begin with `let`.");

    public static Diagnostic EqualsForComparison(Place place) => new(
        "MMX0018", place, "A single `=` compares nothing.", "Write `==`.");

    public static Diagnostic BracketApart(Place place, string name, string bracket) => new(
        "MMX0019", place, $"A `{bracket}` must touch the name that it belongs to.", $"Write `{name}{bracket}…`, without a blank.");

    public static Diagnostic ReservedName(Place place, string word, string hint) => new(
        "MMX0020", place, $"`{word}` is a word of the language and names nothing else.", hint);

    public static Diagnostic NeverClosed(Place place, string bracket, string closing) => new(
        "MMX0021", place, $"This `{bracket}` is never closed.", $"Put a `{closing}` where it ends.");

    public static Diagnostic NeverOpened(Place place, string bracket) => new(
        "MMX0022", place, $"This `{bracket}` closes nothing.", "Remove it, or open what it closes.");

    public static Diagnostic UnknownWord(Place place, string word, string what, string form) => new(
        "MMX0023", place, $"{Shown(word)} begins no {what}.", form);

    public static Diagnostic MisspeltWord(Place place, string word, string what, string meant) => new(
        "MMX0030", place, $"{Shown(word)} begins no {what}.", $"Did you mean `{meant}`?");

    public static Diagnostic NotAssignable(Place place, string what, string hint) => new(
        "MMX0024", place, $"{what} cannot be assigned to.", hint);

    public static Diagnostic NamespaceNotFirst(Place place) => new(
        "MMX0025", place, "A file has one namespace, and names it first.", "Move it to the top, or remove it.");

    public static Diagnostic StatementOutsideRule(Place place, string word) => new(
        "MMX0026", place, $"A statement (`{word}`) stands in a rule.", "Put it between the braces of a rule: `rule Name on z { … }`.");

    public static Diagnostic SizeOutsideGame(Place place) => new(
        "MMX0027", place, "Only the players of a game have sizes.", "Remove the size: a rule takes players of any size.");

    public static Diagnostic CallAlone(Place place) => new(
        "MMX0028", place, "A call is no statement by itself.", "A rule is stepped, `step R(…)`; a value is used, `let a = …`; only a window's `push` and `clear` stand alone.");

    public static Diagnostic WordAlone(Place place, string word) => new(
        "MMX0029", place, $"This `{word}` belongs to nothing.", word == "else" ? "It follows the `}` of its `if` or `attempt`." : "It follows the `}` of its `attempt`.");

    public static Diagnostic NameTooLong(Place place, string text) => new(
        "MMX0031", place, $"The name {Shown(text)} is too long.", $"A name has at most {Lexer.LongestName} letters.");

    private const int LongestShown = 40;

    /// <summary>The user's own text; what cannot be seen is named, and what is too long is cut.</summary>
    private static string Shown(string text)
    {
        var cut = text.Length <= LongestShown ? text : text.Substring(0, LongestShown) + "…";
        var unseen = cut.Where(character => !IsVisible(character)).ToList();
        return unseen.Count == 0 ? $"`{cut}`" : string.Format(CultureInfo.InvariantCulture, "The character U+{0:X4}", (int)unseen[0]);
    }

    private static bool IsVisible(char character) =>
        !char.IsControl(character)
        && !char.IsSurrogate(character)
        && CharUnicodeInfo.GetUnicodeCategory(character) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
