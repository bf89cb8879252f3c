using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Binds the conditions that have to hold together, one for each part of an `and`.</summary>
internal sealed class ClaimConditionBinder(ExpressionBinder expressions, Scope scope, KeptPoint start)
{
    private const double Far = 1e6;

    public IReadOnlyList<ClaimCondition> Bind(OutcomeSyntax outcome)
    {
        if (outcome.Condition is not { } written)
        {
            return [Divergence()];
        }

        var parts = Parts(written).ToList();
        var mayBeNumber = outcome.Kind == OutcomeKind.Reaches && parts.Count == 1;
        return [.. parts.Select(part => Bind(part, mayBeNumber)).OfType<ClaimCondition>()];
    }

    // `reaches 1e-8` is said of the field's length.
    private ClaimCondition? Bind(ExpressionSyntax syntax, bool mayBeNumber)
    {
        var value = expressions.BindWhole(syntax, scope);
        var text = SyntaxPrinter.Print(syntax);
        if (mayBeNumber && value.Type is NumberType { Scalar: not Scalar.Bool, Grain: Grain.Whole })
        {
            var length = Norm(new BoundField(null, scope.Site.Space));
            var isShort = Compare(Operation.LessOrEqual, length, value);
            return new ClaimCondition(
                isShort, $"norm(field) <= {text}", [new Comparison(length, value, "norm(field)")]);
        }

        if (!value.Type.IsUnknown() && !value.Type.IsOneTruth())
        {
            scope.Report(MmxErrors.ClaimIsNoTruth(scope.At(syntax.Span), Kinds.Say(value.Type, scope.Site)));
        }

        return value.Type.IsOneTruth() ? new ClaimCondition(value, text, [.. Comparisons.In(value, syntax)]) : null;
    }

    private ClaimCondition Divergence()
    {
        var space = scope.Site.Space;
        var point = new BoundPoint(space);
        var finite = new BoundReduction(Reduction.Finite, [point], space, NumberType.Bool);
        var bound = Of(Operation.Multiply, Real(Far), Of(Operation.Max, Real(1), Norm(start.Want())));
        var isFar = Compare(Operation.Greater, Norm(point), bound);
        var truth = new BoundElementwise(
            Operation.Or, [new BoundElementwise(Operation.Not, [finite], NumberType.Bool), isFar], NumberType.Bool);
        const string Text = "not finite(z) or norm(z) > 1e6 * max(1, norm(start))";
        return new ClaimCondition(truth, Text, [new Comparison(Norm(point), bound, "norm(z)")]);
    }

    private BoundExpression Norm(BoundExpression vector) =>
        new BoundReduction(Reduction.Norm, [vector], scope.Site.Space, NumberType.Real);

    private static BoundNumber Real(double value) => new(value, NumberType.Real);

    private static BoundElementwise Of(Operation operation, params BoundExpression[] operands) =>
        new(operation, operands, NumberType.Real);

    private static BoundElementwise Compare(Operation operation, BoundExpression left, BoundExpression right) =>
        new(operation, [left, right], NumberType.Bool);

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax syntax) =>
        syntax is BinarySyntax { Operator: BinaryOperator.And } both
            ? Parts(both.Left).Concat(Parts(both.Right))
            : [syntax];
}

/// <summary>One of the conditions that have to hold together, and what it compares.</summary>
internal sealed record ClaimCondition(BoundExpression Truth, string Text, IReadOnlyList<Comparison> Compared)
{
    /// <summary>`report holds1 = …`, and the two sides of whatever it compares.</summary>
    public IEnumerable<BoundReport> Reports(int number)
    {
        yield return Report($"holds{number}", Truth, NumberType.Bool);
        for (var at = 0; at < Compared.Count; at++)
        {
            var (measured, bound, _) = Compared[at];
            var which = at == 0 ? $"{number}" : $"{number}Also{at + 1}";
            yield return Report($"measured{which}", measured, (NumberType)measured.Type);
            yield return Report($"bound{which}", bound, (NumberType)bound.Type);
        }
    }

    private BoundReport Report(string name, BoundExpression value, NumberType type) =>
        new(new BoundReported(name, type), value, new ReportSyntax(new NameSyntax(name), new ReferenceSyntax(Text)));
}
