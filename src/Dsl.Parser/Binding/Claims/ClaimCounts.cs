using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Binds how many steps and seeds a claim is about: whole numbers that are known.</summary>
internal sealed class ClaimCounts(ExpressionBinder expressions, Scope scope)
{
    public long Budget(OutcomeSyntax outcome) => Count(outcome.Budget, 0, long.MaxValue) ?? 0;

    public BoundSeeds? Seeds(SeedsSyntax? syntax)
    {
        if (syntax is null)
        {
            return null;
        }

        var count = Count(syntax.Count, 1, int.MaxValue) ?? 1;
        return new BoundSeeds(count, syntax.AtLeast is { } least ? Count(least, 0, count) ?? count : count);
    }

    // Null where the text means none of these, which has then been complained of.
    private long? Count(ExpressionSyntax syntax, long least, long most)
    {
        var value = Constants.Fold(expressions.BindWhole(syntax, scope), Scalar.Int);
        if (value is BoundNumber { Value: long count } && count >= least && count <= most)
        {
            return count;
        }

        if (!value.Type.IsUnknown())
        {
            scope.Report(MmxErrors.NotACount(scope.At(syntax.Span), least, most));
        }

        return null;
    }
}
