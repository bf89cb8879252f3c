using System.Linq;
using Dsl.Generator.Scheduling;
using Dsl.Parser.Syntax;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>Words of the source inside of comments, where nothing in them can end the comment or say anything else.</summary>
internal static class Comments
{
    /// <summary>A statement's text on one line; of one with a block, its head.</summary>
    public static string Of(StatementSyntax statement) => Safe(Origins.HeadOf(statement));

    /// <summary>Text on one line: what cannot be seen is a space.</summary>
    public static string Safe(string text) => new([.. text.Select((c, at) => Unseen.Is(text, at) ? ' ' : c)]);

    /// <summary>Text inside of documentation.</summary>
    public static string Xml(string text) => Safe(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
