using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Text;

namespace Dsl.Generator.Tests.Golden;

/// <summary>Tokens as text: a line for each line of the source that has any, with their kinds.</summary>
internal static class TokenText
{
    private static readonly HashSet<TokenKind> Spelled = [TokenKind.Name, TokenKind.Number, TokenKind.String];

    public static string Of(LexedFile file)
    {
        var lines =
            from index in Enumerable.Range(0, file.Tokens.Count)
            let token = file.Tokens[index]
            group Spell(token) by file.Lines.At(token.Span.Start).Line into line
            select $"{line.Key,4}  {string.Join(' ', line)}\n";
        return string.Concat(lines);
    }

    private static string Spell(Token token) =>
        Spelled.Contains(token.Kind) ? $"{token.Kind}'{token.Text}'" : token.Kind.ToString();
}
