using System.Linq;

namespace Dsl.Parser.Text;

/// <summary>Writes a file's tokens for people: their kinds, a line for each line of the source that has any.</summary>
public static class TokenPrinter
{
    public static string Print(LexedFile file)
    {
        var lines =
            from index in Enumerable.Range(0, file.Tokens.Count)
            let token = file.Tokens[index]
            group Spell(token) by file.Lines.At(token.Span.Start).Line into line
            select $"{line.Key,4}  {string.Join(" ", line)}\n";
        return string.Concat(lines);
    }

    private static string Spell(Token token) => token.Kind is TokenKind.Name or TokenKind.Number or TokenKind.String
        ? $"{token.Kind}'{token.Text}'"
        : token.Kind.ToString();
}
