using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Matrices are added, scaled, and multiplied with vectors; all else is done to their elements, in a data's formula.
internal sealed partial class GameExpressionBinder
{
    private static bool IsMatrix(BoundExpression expression) => expression.Type is ArrayType { IsMatrix: true };

    private static bool IsVector(BoundExpression expression) =>
        expression.Type is ArrayType { IsVector: true, Scalar: Scalar.Real };

    private BoundExpression BindOfMatrices(
        Operation operation,
        IReadOnlyList<BoundExpression> operands,
        IReadOnlyList<ExpressionSyntax> syntaxes,
        ExpressionSyntax whole,
        Scope scope)
    {
        if (operands.Any(operand => operand.Type.IsUnknown()))
        {
            return BoundUnknown.Instance;
        }

        var at = scope.At(whole.Span);
        return operation switch
        {
            Operation.Negate => Linear(operation, operands),
            Operation.Add or Operation.Subtract when operands.All(IsMatrix) =>
                SizesAgree(operands, syntaxes, whole, scope) ? Linear(operation, operands) : BoundUnknown.Instance,
            Operation.Divide when IsNumber(operands[1]) => Linear(operation, operands),
            Operation.Multiply when operands.Any(IsNumber) => Linear(operation, operands),
            Operation.Multiply when operands.Any(IsVector) => BindProduct(operands, syntaxes, whole, scope),
            Operation.Multiply when operands.All(IsMatrix) => Complain(MmxErrors.MatrixTimesMatrix(at), scope),
            _ => Complain(MmxErrors.NotOfMatrices(at), scope),
        };
    }

    private static bool IsNumber(BoundExpression expression) =>
        expression.Type is NumberType { Scalar: not Scalar.Bool };

    private static BoundElementwise Linear(Operation operation, IReadOnlyList<BoundExpression> operands) =>
        new(operation, operands, operands.First(IsMatrix).Type);

    private BoundExpression BindProduct(
        IReadOnlyList<BoundExpression> operands,
        IReadOnlyList<ExpressionSyntax> syntaxes,
        ExpressionSyntax whole,
        Scope scope)
    {
        var (vector, matrix) = IsVector(operands[0]) ? (0, 1) : (1, 0);
        var sizes = ((ArrayType)operands[matrix].Type).Sizes;
        var wanted = ArrayType.Vector(sizes[vector]);
        return Fits((ArrayType)operands[vector].Type, wanted, syntaxes[vector], whole, scope)
            ? new BoundMatrixProduct(operands[0], operands[1], ArrayType.Vector(sizes[matrix]))
            : BoundUnknown.Instance;
    }

    private static bool HasMatrix(
        IReadOnlyList<BoundExpression> operands, IReadOnlyList<ExpressionSyntax> syntaxes, Scope scope)
    {
        var found = Enumerable.Range(0, operands.Count).Where(i => IsMatrix(operands[i])).ToList();
        foreach (var i in found)
        {
            scope.Report(MmxErrors.NotOfMatrices(scope.At(syntaxes[i].Span)));
        }

        return found.Count > 0;
    }

    private BoundExpression BindIndex(IndexSyntax syntax, Scope scope)
    {
        var target = Bind(syntax.Target, scope);
        var indices = BindAll(syntax.Indices, scope);
        if (target.Type.IsUnknown())
        {
            return target;
        }

        if (target.Type is not ArrayType { Scalar: Scalar.Real } array)
        {
            var found = Kinds.Say(target.Type, scope.Site);
            return Complain(MmxErrors.NoElementsInGame(scope.At(syntax.Span), found), scope);
        }

        if (array.Sizes.Count != indices.Count)
        {
            return Complain(MmxErrors.IndexCount(
                scope.At(syntax.Span), Kinds.Say(array), array.Sizes.Count, indices.Count), scope);
        }

        var isGood = true;
        for (var i = 0; i < indices.Count; i++)
        {
            isGood &= IsIndex(indices[i], array.Sizes[i], syntax.Indices[i], syntax, scope);
        }

        return isGood ? new BoundEntry(target, indices) : BoundUnknown.Instance;
    }

    private bool IsIndex(BoundExpression index, Size size, ExpressionSyntax syntax, IndexSyntax whole, Scope scope)
    {
        if (index.Type.IsUnknown())
        {
            return false;
        }

        var at = scope.At(syntax.Span);
        var depends = _dependences.Of(index);
        var place = new Size(index);
        var complaint = index.Type != NumberType.Int ? MmxErrors.IndexNotInt(at, Kinds.Say(index.Type, scope.Site))
            : depends.HasFlag(Dependence.Players) || depends.HasFlag(Dependence.Sample) ? MmxErrors.IndexMoves(at)
            : place.Known < 0 || place.Minus(size) >= 0 ? MmxErrors.IndexOutside(at, $"{place}", $"{size}")
            : null;
        if (complaint is not null)
        {
            scope.Report(complaint);
            return false;
        }

        // An index that a formula counts is held against the size where it is used.
        if (depends == Dependence.None && !(place.Known >= 0 && place.Minus(size) < 0))
        {
            _checks.Add(new BoundIndexWithin(index, size, SyntaxPrinter.Print((ExpressionSyntax)whole)));
        }

        return true;
    }
}
