using System.Linq;

namespace Dsl.Parser.Syntax;

/// <summary>How high the highest of some expressions is; nothing has no height.</summary>
internal static class Heights
{
    public static int Of(params ExpressionSyntax?[] expressions) =>
        expressions.Select(expression => expression?.Height ?? 0).DefaultIfEmpty().Max();
}
