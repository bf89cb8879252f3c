using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Vectors made of whole vectors: between all points of two clouds, and of what a game remembers.
internal sealed partial class GameExpressionBinder
{
    private BoundExpression BindArrays(string name, CallSyntax syntax, Scope scope)
    {
        var wanted = name switch { "distances" => 3, "repeated" => 2, _ => 1 };
        if (!HasOperands(name, wanted, syntax, [], scope))
        {
            return BindArgumentsAlone(syntax, scope);
        }

        var syntaxes = Operands(syntax);
        var operands = BindAll(syntaxes, scope);
        return operands.Any(operand => operand.Type.IsUnknown()) ? BoundUnknown.Instance : name switch
        {
            "distances" => BindDistances(operands, syntaxes, syntax, scope),
            "repeated" => BindRepeated(operands, syntaxes, scope),
            _ => BindNewest(operands[0], syntaxes[0], scope),
        };
    }

    private BoundExpression BindDistances(
        IReadOnlyList<BoundExpression> operands, ExpressionSyntax[] syntaxes, CallSyntax whole, Scope scope)
    {
        var arePoints = ArePoints(operands[0], syntaxes[0], scope) & ArePoints(operands[1], syntaxes[1], scope);
        if (!(IsCount(operands[2], syntaxes[2], scope) & arePoints))
        {
            return BoundUnknown.Instance;
        }

        var numbers = new Size(operands[2]);
        var (first, second) = (CountOf(operands[0], numbers, whole), CountOf(operands[1], numbers, whole));
        return new BoundArrays(ArrayFunction.Distances, operands, ArrayType.Vector(first.Times(second)));
    }

    // Where only the parameters know whether it comes out even, the game asks them when it is made.
    private Size CountOf(BoundExpression points, Size numbers, CallSyntax whole)
    {
        var all = ((ArrayType)points.Type).Sizes.Aggregate((rows, columns) => rows.Times(columns));
        var count = all.Over(numbers);
        var even = count.Times(numbers);
        if (!even.Equals(all))
        {
            _checks.Add(new BoundSizesAgree(even, all, TextOf(whole)));
        }

        return count;
    }

    // A matrix only as it is given: no other one is ever computed.
    private static bool ArePoints(BoundExpression points, ExpressionSyntax syntax, Scope scope)
    {
        if (IsVector(points) || (IsMatrix(points) && points is BoundRead { Symbol: BoundDatum }))
        {
            return true;
        }

        var at = scope.At(syntax.Span);
        scope.Report(IsMatrix(points)
            ? MmxErrors.NotOfMatrices(at)
            : MmxErrors.VectorWanted(at, "distances", Kinds.Say(points.Type, scope.Site), "Hand it points: their numbers, one after the other."));
        return false;
    }

    private BoundExpression BindRepeated(
        IReadOnlyList<BoundExpression> operands, ExpressionSyntax[] syntaxes, Scope scope)
    {
        var isCount = IsCount(operands[1], syntaxes[1], scope);
        if (!IsVector(operands[0]))
        {
            var found = Kinds.Say(operands[0].Type, scope.Site);
            return Complain(MmxErrors.VectorWanted(scope.At(syntaxes[0].Span), "repeated", found), scope);
        }

        var length = ((ArrayType)operands[0].Type).Sizes[0];
        return isCount
            ? new BoundArrays(ArrayFunction.Repeated, operands, ArrayType.Vector(length.Times(new Size(operands[1]))))
            : BoundUnknown.Instance;
    }

    private static BoundExpression BindNewest(BoundExpression past, ExpressionSyntax syntax, Scope scope) =>
        past is BoundRead { Symbol: BoundDatum { Of: not null } }
            ? new BoundArrays(ArrayFunction.Newest, [past], ArrayType.Vector(((ArrayType)past.Type).Sizes[0]))
            : Complain(MmxErrors.NotRemembered(scope.At(syntax.Span), SyntaxPrinter.Print(syntax)), scope);

    // A size in disguise: known before anybody moves.
    private bool IsCount(BoundExpression count, ExpressionSyntax syntax, Scope scope)
    {
        var complaint = count.Type != NumberType.Int
            ? MmxErrors.SizeNotInt(scope.At(syntax.Span), Kinds.Say(count.Type, scope.Site))
            : _dependences.Of(count) != Dependence.None
                ? MmxErrors.NotInSize(scope.At(syntax.Span), SyntaxPrinter.Print(syntax))
                : null;
        if (complaint is not null)
        {
            scope.Report(complaint);
        }

        return complaint is null;
    }
}
