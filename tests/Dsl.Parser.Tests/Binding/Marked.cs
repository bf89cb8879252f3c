namespace Dsl.Parser.Tests.Binding;

/// <summary>A text in which «…» marks a stretch; the marks themselves are not part of it.</summary>
internal sealed record Marked(string Text, int Start, int End)
{
    public static Marked In(string text)
    {
        var start = text.IndexOf('«');
        var end = text.IndexOf('»') - 1;
        return new Marked(text.Replace("«", "").Replace("»", ""), start, end);
    }
}
