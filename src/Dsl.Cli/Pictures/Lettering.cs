using System;

namespace Dsl.Cli.Pictures;

/// <summary>How large texts are, and how wide they come out at most in the fonts of browsers.</summary>
internal static class Lettering
{
    public const double Title = 15;
    public const double Label = 13;

    private const double WidthOfLetter = 0.66;

    /// <summary>The text, or as much of it as there is room for.</summary>
    public static string Fitted(string text, double size, double width)
    {
        var letters = (int)(width / (WidthOfLetter * size));
        return text.Length <= letters ? text : string.Concat(text.AsSpan(0, Math.Max(0, letters - 1)), "…");
    }
}
