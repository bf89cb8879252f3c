using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// What operands an operation takes: how many, and numbers or truths.
internal abstract partial class UnfoldingBinder
{
    // Each operand is complained of by itself; the kinds that equality compares have to be alike.
    protected static bool Wanted(
        Operation operation, List<BoundExpression> operands, ExpressionSyntax[] syntaxes, Scope scope)
    {
        var truths = Operators.TakesEither(operation)
            ? operands.Any(operand => operand.Type.IsTruth())
            : Operators.WantsTruths(operation);
        var isGood = true;
        for (var i = 0; i < operands.Count; i++)
        {
            isGood &= truths ? IsTruth(operands[i], syntaxes[i], scope) : IsNumeric(operands[i], syntaxes[i], scope);
        }

        return isGood;
    }

    protected static bool IsTruth(BoundExpression operand, ExpressionSyntax syntax, Scope scope)
    {
        if (operand.Type.IsTruth() || operand.Type.IsUnknown())
        {
            return true;
        }

        scope.Report(MmxErrors.TruthWanted(scope.At(syntax.Span), Kinds.Say(operand.Type, scope.Site)));
        return false;
    }

    protected static bool IsNumeric(BoundExpression operand, ExpressionSyntax syntax, Scope scope)
    {
        if (operand.Type.IsNumeric() || operand.Type.IsUnknown())
        {
            return true;
        }

        var found = Kinds.Say(operand.Type, scope.Site);
        scope.Report(MmxErrors.NumberWanted(scope.At(syntax.Span), found, Kinds.UseOf(operand.Type)));
        return false;
    }

    // A number, a truth or a vector.
    protected static bool IsValue(BoundExpression operand, ExpressionSyntax syntax, Scope scope) =>
        operand.Type.IsTruth() || IsNumeric(operand, syntax, scope);

    protected static bool BranchesAreAlike(List<BoundExpression> parts, ConditionalSyntax syntax, Scope scope)
    {
        if (!IsValue(parts[1], syntax.Then, scope) | !IsValue(parts[2], syntax.Else, scope))
        {
            return false;
        }

        var (then, otherwise) = (parts[1].Type, parts[2].Type);
        if (then.IsUnknown() || otherwise.IsUnknown() || then.IsTruth() == otherwise.IsTruth())
        {
            return true;
        }

        scope.Report(MmxErrors.BranchesDiffer(
            scope.At(syntax.Else.Span), Kinds.Say(then, scope.Site), Kinds.Say(otherwise, scope.Site)));
        return false;
    }

    protected static bool HasOperands(string name, int wanted, CallSyntax syntax, string[] options, Scope scope)
    {
        var isGood = true;
        foreach (var option in syntax.Arguments.Where(argument => argument.Name is not null))
        {
            if (!options.Contains(option.Name!.Text))
            {
                scope.Report(MmxErrors.UnknownOption(scope.At(option.Name.Span), name, option.Name.Text, options));
                isGood = false;
            }
        }

        var found = syntax.Arguments.Count(argument => argument.Name is null);
        if (isGood && found != wanted)
        {
            scope.Report(MmxErrors.OperandCount(scope.At(syntax.Span), name, wanted, found));
            isGood = false;
        }

        return isGood;
    }
}
