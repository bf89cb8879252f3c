using System.Collections.Generic;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>The statements that read their values, do one thing, and go on to the next.</summary>
internal static class PlainStatements
{
    public static bool Has(StatementSyntax statement) =>
        statement is LetSyntax or VarSyntax or StateSyntax or AssignSyntax or SampleSyntax or ReportSyntax or CallStatementSyntax;

    /// <summary>What a plain statement reads.</summary>
    public static IEnumerable<SyntaxNode> ValuesOf(StatementSyntax statement) => statement switch
    {
        AssignSyntax { Target: ReferenceSyntax } assign => [assign.Value],
        _ when Has(statement) => [statement],
        _ => [],
    };
}
