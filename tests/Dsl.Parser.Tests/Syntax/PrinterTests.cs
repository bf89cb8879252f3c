using Dsl.Parser.Syntax;

namespace Dsl.Parser.Tests.Syntax;

/// <summary>One way of writing for all that says the same.</summary>
public sealed class PrinterTests
{
    public static readonly TheoryData<string, string> Expressions = CaseTable.Of("canonical-expressions.txt");

    public static readonly TheoryData<string, string> Statements = CaseTable.Of("canonical-statements.txt");

    public static readonly TheoryData<string, string> Files = CaseTable.Of("canonical-files.txt");

    [Theory, MemberData(nameof(Expressions))]
    public void An_expression_is_printed_with_the_parentheses_that_it_needs(string text, string canonical) =>
        Assert.Equal(canonical, SyntaxPrinter.Print(Parsed.Expression(text)));

    [Theory, MemberData(nameof(Statements))]
    public void A_statement_is_printed_on_a_line_and_its_blocks_on_more(string text, string canonical) =>
        Assert.Equal(canonical + "\n", SyntaxPrinter.Print(Parsed.Statement(text)));

    [Theory, MemberData(nameof(Files))]
    public void A_file_is_printed_with_a_blank_line_between_declarations(string text, string canonical) =>
        Assert.Equal(canonical + "\n", SyntaxPrinter.Print(Parsed.Clean(text)));
}
