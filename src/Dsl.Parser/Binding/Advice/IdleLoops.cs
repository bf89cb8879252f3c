using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>Finds `repeat 0`, and counts below zero.</summary>
internal static class IdleLoops
{
    public static IEnumerable<Span> Among(IEnumerable<SyntaxNode> nodes) =>
        nodes.OfType<RepeatSyntax>().Select(repeat => repeat.Count).Where(count => AtFirst.Always.Of(count) <= 0)
            .Select(count => count.Span);
}
