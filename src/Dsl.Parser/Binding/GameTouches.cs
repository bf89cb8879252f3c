using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>What a rule's text says of the game: what touches it first, and whose losses are read.</summary>
internal static class GameTouches
{
    /// <summary>The first thing in the text that touches the game is the rule's own field or loss.</summary>
    public static bool BeginWithAnEvaluation(BlockSyntax body) =>
        SyntaxTree.All(body).FirstOrDefault(node => node is FieldSyntax or LossSyntax or SampleSyntax or StepSyntax)
            is FieldSyntax or LossSyntax;

    /// <summary>Whether the text reads the loss of this player of the header: by name, or all losses at once.</summary>
    public static bool ReadLossOf(string player, BlockSyntax body)
    {
        var parts = SyntaxTree.All(body).OfType<MemberSyntax>().Where(member => member.Target is LossSyntax).ToList();
        var named = new HashSet<SyntaxNode>(parts.Select(part => (SyntaxNode)part.Target), BySelf.Comparer);
        return parts.Any(part => part.Name.Text == player)
            || SyntaxTree.All(body).Any(node => node is LossSyntax && !named.Contains(node));
    }
}
