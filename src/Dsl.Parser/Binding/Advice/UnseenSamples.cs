using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>Finds samples after which the next one is drawn, in the same block, before anything asks the game.</summary>
internal static class UnseenSamples
{
    public static IEnumerable<(Span Unseen, Span By)> In(IEnumerable<SyntaxNode> nodes) =>
        nodes.OfType<BlockSyntax>().Where(DrawsTwice).SelectMany(In);

    // Few do, so that few are read twice.
    private static bool DrawsTwice(BlockSyntax block) => block.Statements.Count(each => each is SampleSyntax) > 1;

    private static IEnumerable<(Span Unseen, Span By)> In(BlockSyntax block)
    {
        Span? unseen = null;
        foreach (var statement in block.Statements)
        {
            if (statement is SampleSyntax && unseen is { } before)
            {
                yield return (before, statement.Span);
            }

            unseen = statement is SampleSyntax ? statement.Span : MayLook(statement) ? null : unseen;
        }
    }

    private static bool MayLook(StatementSyntax statement) =>
        !PlainStatements.Has(statement)
        || SyntaxTree.All(statement).Any(node => node is FieldSyntax or LossSyntax);
}
