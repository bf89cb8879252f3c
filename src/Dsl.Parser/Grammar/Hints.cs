using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>What to do about a failure that has no explanation of its own.</summary>
internal static class Hints
{
    private static readonly Dictionary<string, string> ByExpectation = new()
    {
        [Expected.Expression] = "An expression is a number, a name, `field`, a call, or several of them with operators between.",
        [Expected.Name] = "A name is made of letters, digits and `_`.",
        ["`then`"] = "Write `if c then a else b`.",
        ["`else`"] = "Write `if c then a else b`: both branches are needed.",
        ["`when`"] = "Write `stop when c`, `accept when c`.",
        ["`min`"] = "Players are written `(min x, max y)`.",
        ["`on`"] = "Say where: `rule Name(lr: real) on z { … }`.",
        ["`field`"] = "Write `with field = e`.",
        ["`sample`"] = "Write `keeping sample`.",
        ["`reaches`"] = "Write `R on G reaches 1e-8 within 2000 steps`.",
        ["`{`"] = "A block stands in braces.",
        ["`:`"] = "A parameter is written `lr: real = 0.01`, a state `m: z = 0`.",
        ["`)`"] = "Is a `,` or an operator missing?",
        ["`]`"] = "Is a `,` or an operator missing?",
        ["`}`"] = "Is a `,` or an operator missing?",
    };

    public static string For(Failure failure) =>
        NearestWord(failure) is { } word ? $"Did you mean `{word}`?"
        : failure.Kind == TokenKind.Not && failure.Wants(Expected.Expression) ? "Put it in parentheses: `(not a)`."
        : failure.Expectations.Where(ByExpectation.ContainsKey).Select(wanted => ByExpectation[wanted]).FirstOrDefault()
            ?? failure.Region.Form;

    private static string? NearestWord(Failure failure) =>
        failure.Kind == TokenKind.Name
            ? NearestName.Of(failure.Token.Text, failure.Expectations.Where(IsWord).Select(wanted => wanted.Trim('`')))
            : null;

    private static bool IsWord(string expectation) => expectation.Length > 2 && expectation[0] == '`' && char.IsLetter(expectation[1]);
}
