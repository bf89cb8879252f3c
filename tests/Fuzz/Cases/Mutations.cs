using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Text;

namespace Fuzz.Cases;

/// <summary>Programs that somebody wrote, with pieces changed, left out, doubled, or taken from others.</summary>
internal static class Mutations
{
    public static string OfTokens(Random random) => OfTokens(Corpus.Any(random), random);

    public static string OfTokens(string text, Random random)
    {
        var pieces = Pieces.Of(text);
        for (var changes = 1 + random.Next(4); changes > 0 && pieces.Count > 0; changes--)
        {
            Change(pieces, random);
        }

        return string.Concat(pieces);
    }

    public static string OfCharacters(Random random)
    {
        var text = Corpus.Any(random);
        for (var changes = 1 + random.Next(3); changes > 0; changes--)
        {
            text = Changed(text, random);
        }

        return text;
    }

    public static string Spliced(Random random)
    {
        var (one, other) = (Pieces.Of(Corpus.Any(random)), Pieces.Of(Corpus.AnyDeclaration(random)));
        var from = random.Next(other.Count);
        var piece = other.Skip(from).Take(1 + random.Next(random.Next(2) == 0 ? 12 : other.Count - from));
        var at = random.Next(one.Count);
        var left = random.Next(3) == 0 ? random.Next(Math.Min(12, one.Count - at)) : 0;
        return string.Concat(one.Take(at).Concat(piece).Concat(one.Skip(at + left)));
    }

    private static void Change(List<string> pieces, Random random)
    {
        var at = random.Next(pieces.Count);
        switch (random.Next(7))
        {
            case 0:
                pieces.RemoveRange(at, Math.Min(1 + random.Next(5), pieces.Count - at));
                break;
            case 1:
                pieces.InsertRange(at, pieces.GetRange(at, Math.Min(1 + random.Next(8), pieces.Count - at)));
                break;
            case 2:
                var with = random.Next(pieces.Count);
                (pieces[at], pieces[with]) = (pieces[with], pieces[at]);
                break;
            case 3:
                pieces[at] = pieces[random.Next(pieces.Count)];
                break;
            case 4:
                pieces.Insert(at, Vocabulary.Any(random));
                break;
            default:
                pieces[at] = Vocabulary.Any(random);
                break;
        }
    }

    private static string Changed(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(6), text.Length - at);
        return random.Next(4) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, Vocabulary.AnyCharacters(random)),
            2 => text.Remove(at, length).Insert(at, Vocabulary.AnyCharacters(random)),
            _ => text[..at],
        };
    }
}

/// <summary>A text in pieces: each token with the blanks and comments before it.</summary>
internal static class Pieces
{
    public static List<string> Of(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        foreach (var end in Lexer.Lex(new SourceFile("pieces.mmx", text)).Tokens.All().Select(token => token.Span.End))
        {
            pieces.Add(text[start..end]);
            start = end;
        }

        return pieces;
    }

    private static IEnumerable<Token> All(this TokenList tokens) => Enumerable.Range(0, tokens.Count).Select(at => tokens[at]);
}
