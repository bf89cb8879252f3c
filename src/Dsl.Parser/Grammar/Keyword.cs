using Dsl.Parser.Text;
using Sprache;

namespace Dsl.Parser.Grammar;

/// <summary>The words of the language: first the reserved ones, then those that mean something only by their position.</summary>
internal static class Keyword
{
    public static readonly Parser<Token> Namespace = Reserved("namespace");
    public static readonly Parser<Token> Rule = Reserved("rule");
    public static readonly Parser<Token> Fn = Reserved("fn");
    public static readonly Parser<Token> Extern = Reserved("extern");
    public static readonly Parser<Token> Optimizer = Reserved("optimizer");
    public static readonly Parser<Token> Game = Reserved("game");
    public static readonly Parser<Token> Claim = Reserved("claim");
    public static readonly Parser<Token> On = Reserved("on");
    public static readonly Parser<Token> Let = Reserved("let");
    public static readonly Parser<Token> Var = Reserved("var");
    public static readonly Parser<Token> State = Reserved("state");
    public static readonly Parser<Token> Step = Reserved("step");
    public static readonly Parser<Token> Repeat = Reserved("repeat");
    public static readonly Parser<Token> If = Reserved("if");
    public static readonly Parser<Token> Then = Reserved("then");
    public static readonly Parser<Token> Else = Reserved("else");
    public static readonly Parser<Token> Attempt = Reserved("attempt");
    public static readonly Parser<Token> Accept = Reserved("accept");
    public static readonly Parser<Token> Sample = Reserved("sample");
    public static readonly Parser<Token> Stop = Reserved("stop");
    public static readonly Parser<Token> Report = Reserved("report");
    public static readonly Parser<Token> True = Reserved("true");
    public static readonly Parser<Token> False = Reserved("false");
    public static readonly Parser<Token> Field = Reserved("field");
    public static readonly Parser<Token> Loss = Reserved("loss");
    public static readonly Parser<Token> StepCount = Reserved("t");

    public static readonly Parser<Token> Min = ByPosition("min");
    public static readonly Parser<Token> Max = ByPosition("max");
    public static readonly Parser<Token> Const = ByPosition("const");
    public static readonly Parser<Token> For = ByPosition("for");
    public static readonly Parser<Token> As = ByPosition("as");
    public static readonly Parser<Token> Until = ByPosition("until");
    public static readonly Parser<Token> Per = ByPosition("per");
    public static readonly Parser<Token> Keeping = ByPosition("keeping");
    public static readonly Parser<Token> With = ByPosition("with");
    public static readonly Parser<Token> Restoring = ByPosition("restoring");
    public static readonly Parser<Token> When = ByPosition("when");
    public static readonly Parser<Token> Reset = ByPosition("reset");
    public static readonly Parser<Token> Data = ByPosition("data");
    public static readonly Parser<Token> Start = ByPosition("start");
    public static readonly Parser<Token> Equilibrium = ByPosition("equilibrium");
    public static readonly Parser<Token> From = ByPosition("from");
    public static readonly Parser<Token> Seeds = ByPosition("seeds");
    public static readonly Parser<Token> At = ByPosition("at");
    public static readonly Parser<Token> Least = ByPosition("least");
    public static readonly Parser<Token> Reaches = ByPosition("reaches");
    public static readonly Parser<Token> Keeps = ByPosition("keeps");
    public static readonly Parser<Token> Has = ByPosition("has");
    public static readonly Parser<Token> Diverges = ByPosition("diverges");
    public static readonly Parser<Token> Within = ByPosition("within");
    public static readonly Parser<Token> After = ByPosition("after");
    public static readonly Parser<Token> Steps = ByPosition("steps");
    public static readonly Parser<Token> Evaluations = ByPosition("evaluations");

    private static Parser<Token> Reserved(string word) => Terminals.Of(Words.KindOf(word), $"`{word}`");

    /// <summary>What a statement assigns to, or calls a member of, is a name in any place.</summary>
    private static Parser<Token> ByPosition(string word) =>
        Terminals.Of(token => token.Kind == TokenKind.Name && token.Text == word, $"`{word}`")
            .Where(input => input.Next is not (TokenKind.Arrow or TokenKind.Dot), $"`{word}`");
}
