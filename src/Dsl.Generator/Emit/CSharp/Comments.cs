using System.Linq;
using System.Text;
using Dsl.Parser.Syntax;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>Words of the source inside of comments, where nothing in them can end the comment or say anything else.</summary>
internal static class Comments
{
    /// <summary>A statement's text on one line; of one with a block, its head.</summary>
    public static string Of(StatementSyntax statement)
    {
        var text = SyntaxPrinter.Print(statement);
        var head = text.Split('\n').Select(line => line.Trim()).First(line => line.Length > 0);
        return Safe(head.EndsWith("{", System.StringComparison.Ordinal) ? head.Substring(0, head.Length - 1).TrimEnd() : head);
    }

    /// <summary>Text on one line: whatever C# takes for the end of a line is a space.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder();
        foreach (var c in text)
        {
            safe.Append(char.IsControl(c) || c is '\u2028' or '\u2029' or '\u0085' ? ' ' : c);
        }

        return safe.ToString();
    }

    /// <summary>Text inside of documentation.</summary>
    public static string Xml(string text) => Safe(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
