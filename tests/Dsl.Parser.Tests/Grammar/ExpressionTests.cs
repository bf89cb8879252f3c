using Dsl.Parser.Syntax;

namespace Dsl.Parser.Tests.Grammar;

/// <summary>What belongs to what in an expression: each case shows the tree in prefix form.</summary>
public sealed class ExpressionTests
{
    public static readonly TheoryData<string, string> Cases = CaseTable.Of("expressions.txt");

    [Theory, MemberData(nameof(Cases))]
    public void An_expression_binds_as_it_should(string text, string shape) =>
        Assert.Equal(shape, Shape.Of(Parsed.Expression(text)));
}
