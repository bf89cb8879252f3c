using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>
/// Advises of `z &lt;- z + lr * field`: the field's sign makes that an ascent for those who minimise. Only what is
/// plainly so is spoken of: a sum in which the field itself is added, and never subtracted.
/// </summary>
internal static class Ascent
{
    public static void Advise(RuleSyntax rule, Scope scope)
    {
        foreach (var assign in SyntaxTree.All(rule.Body).OfType<AssignSyntax>())
        {
            if (assign.Target is ReferenceSyntax { Name: var name }
                && scope.Find(name) is { Meaning: PointMeaning }
                && ClimbsField(assign.Value))
            {
                scope.Report(MmxErrors.AscentOfField(scope.At(assign.Value.Span), name));
            }
        }
    }

    private static bool ClimbsField(ExpressionSyntax value)
    {
        var signs = Terms(value).Where(term => IsField(term.Term)).Select(term => term.IsAdded).ToList();
        return signs.Count > 0 && signs.All(isAdded => isAdded);
    }

    private static IEnumerable<(ExpressionSyntax Term, bool IsAdded)> Terms(ExpressionSyntax sum)
    {
        while (sum is BinarySyntax { Operator: BinaryOperator.Plus or BinaryOperator.Minus } binary)
        {
            yield return (binary.Right, binary.Operator == BinaryOperator.Plus);
            sum = binary.Left;
        }
    }

    // The field, alone or as a plain factor: `lr * field.x`.
    private static bool IsField(ExpressionSyntax term) => term switch
    {
        FieldSyntax => true,
        MemberSyntax { Target: FieldSyntax } => true,
        BinarySyntax { Operator: BinaryOperator.Times } product =>
            (IsField(product.Right) && IsPlain(product.Left)) || (IsField(product.Left) && IsPlain(product.Right)),
        _ => false,
    };

    // Names and numbers, which one takes to be positive.
    private static bool IsPlain(ExpressionSyntax factor) => factor switch
    {
        ReferenceSyntax or NumberSyntax => true,
        BinarySyntax { Operator: BinaryOperator.Times or BinaryOperator.Divide } product =>
            IsPlain(product.Left) && IsPlain(product.Right),
        _ => false,
    };
}
