using System.Linq;
using Dsl.Cli.Output;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;

namespace Dsl.Cli.Tests;

/// <summary>The line of source under a complaint.</summary>
public sealed class ExcerptTests
{
    [Theory]
    [InlineData("let a = [b]\n", "let a = b", "        ^")]
    [InlineData("one\r\n\ttwo [three] four\r\n", "\ttwo three four", "\t    ^^^^^")]
    [InlineData("at the end[]", "at the end", "          ^")]
    [InlineData("[]", "", "^")]
    [InlineData("from [here\nto here]", "from here", "     ^^^^")]
    [InlineData("η 𝜂 [λ]", "η 𝜂 λ", "    ^")]
    [InlineData("bell \a[x]", "bell \uFFFDx", "      ^")]
    public void Carets_stand_under_the_place(string marked, string line, string carets)
    {
        var excerpt = Of(marked);

        Assert.Equal((line, carets), (excerpt.Line, excerpt.Blank + excerpt.Carets));
    }

    [Fact]
    public void Of_a_long_line_the_part_around_the_place_is_shown()
    {
        var excerpt = Of(new string('a', 5000) + "[bc]" + new string('d', 5000));

        Assert.True(excerpt.Line.Length < 120);
        Assert.Equal(excerpt.Line.IndexOf("bc"), excerpt.Blank.Length);
        Assert.Equal("^^", excerpt.Carets);
        Assert.Equal(('…', '…'), (excerpt.Line.First(), excerpt.Line.Last()));
    }

    private static Excerpt Of(string marked)
    {
        var start = marked.IndexOf('[');
        var end = marked.IndexOf(']') - 1;
        var text = marked.Replace("[", "").Replace("]", "");
        return Excerpt.Of(text, Place.Of("x.mmx", new LineMap(text), new Span(start, end)));
    }
}
