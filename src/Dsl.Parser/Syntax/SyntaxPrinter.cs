using System;

namespace Dsl.Parser.Syntax;

/// <summary>
/// Syntax to canonical .mmx text: one way of writing for all that says the same. What it prints parses back to an equal
/// tree. Comments other than documentation are not in the tree, and so not in the text.
/// </summary>
public static class SyntaxPrinter
{
    public static string Print(FileSyntax file) => Printed(writer =>
    {
        var printer = new DeclarationPrinter(writer);
        if (file.Namespace != null)
        {
            writer.Write($"namespace {file.Namespace.Text}").EndLine();
        }

        foreach (var declaration in file.Declarations)
        {
            if (writer.Text.Length > 0)
            {
                writer.EndLine();
            }

            printer.Print(declaration);
        }
    });

    public static string Print(DeclarationSyntax declaration) => Printed(writer => new DeclarationPrinter(writer).Print(declaration));

    public static string Print(StatementSyntax statement) => Printed(writer => new StatementPrinter(writer).Print(statement));

    /// <summary>On one line, without its end.</summary>
    public static string Print(ExpressionSyntax expression) => Printed(writer => writer.Write(expression));

    /// <summary>On one line, without its end.</summary>
    public static string Print(GameMemberSyntax member) => Printed(writer => new GameMemberPrinter(writer).Print(member)).TrimEnd();

    /// <summary>On one line, without its end.</summary>
    public static string Print(ClaimLineSyntax line) => Printed(writer => new ClaimPrinter(writer).PrintBare(line));

    private static string Printed(Action<MmxWriter> print)
    {
        var writer = new MmxWriter();
        print(writer);
        return writer.Text.ToString();
    }
}
