using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Text;

/// <summary>The reserved words. All other words of the language are names that mean something by their position.</summary>
public static class Words
{
    private static readonly (string Text, TokenKind Kind)[] Table =
    [
        ("namespace", TokenKind.Namespace),
        ("rule", TokenKind.Rule),
        ("fn", TokenKind.Fn),
        ("extern", TokenKind.Extern),
        ("optimizer", TokenKind.Optimizer),
        ("game", TokenKind.Game),
        ("claim", TokenKind.Claim),
        ("on", TokenKind.On),
        ("let", TokenKind.Let),
        ("var", TokenKind.Var),
        ("state", TokenKind.State),
        ("step", TokenKind.Step),
        ("repeat", TokenKind.Repeat),
        ("if", TokenKind.If),
        ("then", TokenKind.Then),
        ("else", TokenKind.Else),
        ("attempt", TokenKind.Attempt),
        ("accept", TokenKind.Accept),
        ("sample", TokenKind.Sample),
        ("stop", TokenKind.Stop),
        ("report", TokenKind.Report),
        ("true", TokenKind.True),
        ("false", TokenKind.False),
        ("and", TokenKind.And),
        ("or", TokenKind.Or),
        ("not", TokenKind.Not),
        ("field", TokenKind.Field),
        ("loss", TokenKind.Loss),
        ("t", TokenKind.StepCount),
    ];

    private static readonly Dictionary<string, TokenKind> Kinds = Table.ToDictionary(word => word.Text, word => word.Kind);

    public static IEnumerable<string> Reserved => Table.Select(word => word.Text);

    public static TokenKind KindOf(string text) => Kinds.TryGetValue(text, out var kind) ? kind : TokenKind.Name;

    public static bool IsReserved(TokenKind kind) => kind is >= TokenKind.Namespace and <= TokenKind.StepCount;
}
