using System;
using System.IO;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Tests;

/// <summary>Whole programs that hold all of the language.</summary>
public sealed class ProgramTests
{
    public static readonly TheoryData<string> Programs = [.. Directory.GetFiles(PathTo(""), "*.mmx").Select(Name)];

    [Theory, MemberData(nameof(Programs))]
    public void A_program_parses_and_nothing_is_wrong_with_it(string program) => Parsed.Clean(Text(program));

    [Theory, MemberData(nameof(Programs))]
    public void A_program_that_is_printed_says_the_same(string program)
    {
        var syntax = Parsed.Clean(Text(program));
        var printed = SyntaxPrinter.Print(syntax);

        Assert.Equal(syntax, Parsed.Clean(printed));
        Assert.Equal(printed, SyntaxPrinter.Print(Parsed.Clean(printed)));
    }

    private static string Text(string program) => File.ReadAllText(PathTo(program));

    private static string PathTo(string program) => Path.Combine(AppContext.BaseDirectory, "Cases", program);

    private static string Name(string path) => Path.GetFileName(path);
}
