using System;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Generator.Scheduling;

/// <summary>Statements as one says them.</summary>
internal static class Origins
{
    /// <summary>A statement's text on one line; of one with a block, its head.</summary>
    public static string HeadOf(StatementSyntax statement)
    {
        var head = SyntaxPrinter.Print(statement).Split('\n').Select(line => line.Trim()).First(line => line.Length > 0);
        return head.EndsWith("{", StringComparison.Ordinal) ? head.Substring(0, head.Length - 1).TrimEnd() : head;
    }
}
