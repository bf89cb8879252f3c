using System;
using System.IO;
using System.Linq;
using System.Text;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Dsl.Parser.Tests.Properties;

/// <summary>What holds for whatever is written.</summary>
public sealed class ParserProperties
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Cases", "one-page.mmx"));

    private static readonly Gen<string> Pieces = Gen.Elements(
        [.. Words.Reserved, .. "+ - * / ^ < <= > >= == != <- = => , : . { } ( ) [ ] a(b a[0 12 0.5 1e x \"s\" // /* ; @ & until with\n".Split(' '), "\n", " "]);

    [Fact]
    public void What_is_printed_parses_to_an_equal_tree_and_prints_the_same() =>
        Check(SyntaxGenerators.File, 300, file =>
        {
            var printed = SyntaxPrinter.Print(file);
            var parsed = Parsed.Clean(printed);
            Assert.True(file == parsed, printed);
            Assert.Equal(printed, SyntaxPrinter.Print(parsed));
        });

    [Fact]
    public void Random_characters_are_only_complained_of() =>
        Check(Gen.Choose(0, 0x2FF).ArrayOf().Select(codes => new string([.. codes.Select(code => (char)code)])), 300, AssertComplains);

    [Fact]
    public void Random_bytes_are_only_complained_of() =>
        Check(Gen.Choose(0, 255).ArrayOf().Select(bytes => Encoding.UTF8.GetString([.. bytes.Select(value => (byte)value)])), 300, AssertComplains);

    [Fact]
    public void Random_words_and_symbols_are_only_complained_of() =>
        Check(Pieces.ListOf().Select(pieces => "rule R on z {\n" + string.Join(" ", pieces)), 300, AssertComplains);

    [Fact]
    public void A_program_with_pieces_cut_out_and_put_in_is_only_complained_of() =>
        Check(Mutated, 200, AssertComplains);

    [Fact]
    public void A_program_that_breaks_off_anywhere_is_only_complained_of() =>
        Check(Gen.Choose(0, Page.Length).Select(length => Page[..length]), 200, AssertComplains);

    [Fact]
    public void Comments_and_blank_lines_change_nothing_but_places() =>
        Check(SyntaxGenerators.File, 100, file =>
        {
            var printed = SyntaxPrinter.Print(file);
            Assert.True(file == Parsed.Clean(string.Join("\r\n\r\n", printed.Split('\n').Select(Commented))), printed);
        });

    private static string Commented(string line) =>
        line.StartsWith("///", StringComparison.Ordinal) ? line : line + " // a comment";

    private static readonly Gen<string> Mutated =
        from cuts in Gen.Choose(1, 3)
        from at in Gen.Choose(0, Page.Length - 1).ListOf(cuts)
        from length in Gen.Choose(0, 30)
        from piece in Pieces
        select at.Aggregate(Page, (text, offset) => Cut(text, offset, length, piece));

    private static string Cut(string text, int offset, int length, string piece)
    {
        var start = Math.Min(offset, text.Length);
        return text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, piece);
    }

    /// <summary>Whatever is said has its place within the text; and what is printed of it does not throw.</summary>
    private static void AssertComplains(string text)
    {
        var parsed = Parsed.File(text);
        SyntaxPrinter.Print(parsed.Syntax);
        Assert.All(parsed.Diagnostics, found => Assert.InRange(found.Place.End, found.Place.Start, text.Length));
        Assert.All(parsed.Diagnostics, found => Assert.NotEqual("", found.Hint));
    }

    private static void Check<T>(Gen<T> values, int times, Action<T> holds) =>
        Prop.ForAll(values.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(times));
}
