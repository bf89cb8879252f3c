using System;

namespace Dsl.Cli.Pictures;

/// <summary>How large texts are, and how wide they come out at most in the fonts of browsers.</summary>
internal static class Lettering
{
    public const double Title = 15;
    public const double Label = 13;

    private const double WidthOfLetter = 0.66;
    private const int Shortest = 12;

    /// <summary>The caption, or as much of it as there is room for: it is the name that is cut.</summary>
    public static string Fitted(Caption caption, double size, double width)
    {
        var letters = (int)(width / (WidthOfLetter * size));
        var name = Cut(caption.Name, Math.Max(Shortest, letters - caption.Rest.Length));
        return Cut(name + caption.Rest, letters);
    }

    private static string Cut(string text, int letters) =>
        text.Length <= letters ? text : string.Concat(text.AsSpan(0, Math.Max(0, letters - 1)), "…");
}

/// <summary>A name, and what follows it and is not to be lost where the name is long.</summary>
internal readonly record struct Caption(string Name, string Rest)
{
    /// <summary>A text that may be cut anywhere.</summary>
    public static implicit operator Caption(string text) => new(text, "");

    public override string ToString() => Name + Rest;
}
