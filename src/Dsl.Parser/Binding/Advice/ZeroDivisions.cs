using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>
/// Finds what is divided by zero: by a number that is 0, or by what is 0 at first, as `1 / t` is in the first step. What
/// stands behind a condition may be known not to be 0, and what is compared anywhere has been thought of.
/// </summary>
internal static class ZeroDivisions
{
    public static IEnumerable<(Span Divisor, string? Cause)> Of(SyntaxNode declaration, IReadOnlyList<SyntaxNode> nodes) =>
        nodes.Any(node => DivisorOf(node) is not null) ? Among(declaration, nodes) : [];

    private static IEnumerable<(Span Divisor, string? Cause)> Among(SyntaxNode declaration, IReadOnlyList<SyntaxNode> nodes)
    {
        var counters = Counters(nodes);
        var atFirst = new AtFirst(counters);
        return
            from node in SyntaxTree.Certain(declaration)
            let divisor = DivisorOf(node)
            where divisor is not null && atFirst.Of(divisor) == 0
            select (divisor.Span, AtFirst.Always.Of(divisor) == 0 ? null : CauseIn(divisor, counters));
    }

    private static ExpressionSyntax? DivisorOf(SyntaxNode node) =>
        node is BinarySyntax { Operator: BinaryOperator.Divide } division ? division.Right : null;

    private static string? CauseIn(ExpressionSyntax divisor, ISet<string> counters) =>
        SyntaxTree.All(divisor).Select(AtFirst.Counter).First(name => name is not null && counters.Contains(name));

    private static HashSet<string> Counters(IReadOnlyList<SyntaxNode> nodes)
    {
        var counters = new HashSet<string>(nodes.SelectMany(Counted)) { AtFirst.StepCount };
        counters.ExceptWith(nodes.SelectMany(OtherwiseKnown));
        return counters;
    }

    private static IEnumerable<string> Counted(SyntaxNode node) => node switch
    {
        RepeatSyntax { Index: { } index } => [index.Text],
        FormulaSyntax formula => formula.Indices.Select(index => index.Text),
        _ => [],
    };

    // Blocks beside each other may give one name two meanings.
    private static IEnumerable<string> OtherwiseKnown(SyntaxNode node) => node switch
    {
        LetSyntax let => [let.Name.Text],
        VarSyntax variable => [variable.Name.Text],
        LambdaSyntax lambda => lambda.Parameters.Select(parameter => parameter.Text),
        RepeatSyntax repeat => NamesIn(repeat.Count),
        BinarySyntax { Operator: >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual } => NamesIn(node),
        _ => [],
    };

    private static IEnumerable<string> NamesIn(SyntaxNode node) =>
        SyntaxTree.All(node).Select(AtFirst.Counter).OfType<string>();
}
