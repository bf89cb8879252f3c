using System.Globalization;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>Characters that end a line, turn the text around, or cannot be seen: generated text has none of them.</summary>
internal static class Unseen
{
    public static bool Is(string text, int at) => CharUnicodeInfo.GetUnicodeCategory(text[at]) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format => true,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Surrogate => !IsHalfOfPair(text, at),
        _ => text[at] >= '\uFFFE',
    };

    private static bool IsHalfOfPair(string text, int at) =>
        (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
        || (at > 0 && char.IsSurrogatePair(text[at - 1], text[at]));
}
