using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

// Calls of what the language has by name.
internal sealed partial class GameExpressionBinder
{
    protected override BoundExpression BindBuiltIn(string name, CallSyntax syntax, Scope scope)
    {
        if (BuiltIns.IsElementwise(name, out var elementwise))
        {
            return HasOperands(name, elementwise.Operands, syntax, [], scope)
                ? BindElementwise(elementwise.Operation, Operands(syntax), syntax, scope)
                : BindArgumentsAlone(syntax, scope);
        }

        if (BuiltIns.IsReduction(name, out var reduction))
        {
            return HasOperands(name, reduction.Operands, syntax, [], scope)
                ? BindFold(name, reduction.Reduction, syntax, scope)
                : BindArgumentsAlone(syntax, scope);
        }

        return BindOther(name, syntax, scope);
    }

    protected override BoundExpression BindExtern(Declared declared, ExternFnSyntax fn, CallSyntax syntax, Scope scope)
    {
        BindArgumentsAlone(syntax, scope);
        return Complain(MmxErrors.NotInGame(scope.At(syntax.Callee.Span), fn.Name.Text, "A fn of C# belongs to rules."), scope);
    }

    protected override BoundExpression BindCallOfValue(CallSyntax syntax, Scope scope)
    {
        if (BindCallOfLibrary(syntax, scope) is { } foreign)
        {
            return foreign;
        }

        var callee = syntax.Callee is MemberSyntax member ? Bind(member.Target, scope) : Bind(syntax.Callee, scope);
        BindArgumentsAlone(syntax, scope);
        var what = Kinds.Say(callee.Type, scope.Site);
        return callee.Type.IsUnknown()
            ? callee
            : Complain(MmxErrors.ValueIsNoFn(scope.At(syntax.Callee.Span), what, HintOnMember(syntax)), scope);
    }

    private BoundExpression BindOther(string name, CallSyntax syntax, Scope scope)
    {
        var at = scope.At(syntax.Callee.Span);
        switch (name)
        {
            case "normal" or "uniform":
                return BindDraw(name, syntax, scope);
            case "csv":
                return Complain(MmxErrors.FileHere(at), scope);
            case "remembered":
                return Complain(MmxErrors.RememberedHere(scope.At(syntax.Span)), scope);
            case "distances" or "repeated" or "newest":
                return BindArrays(name, syntax, scope);
        }

        BindArgumentsAlone(syntax, scope);
        if (BuiltIns.Knows(name))
        {
            return Complain(MmxErrors.NotInGame(at, name, "It belongs to rules."), scope);
        }

        string[] own = ["csv", "distances", "newest", "normal", "remembered", "repeated", "uniform"];
        var known = Table.Fns.Concat(BuiltIns.Names).Concat(own).Concat(scope.Names);
        var hint = ForeignFns.OfUndeclared(name, syntax, NearestName.Of(name, known));
        return Table.IsBroken(name) ? BoundUnknown.Instance : Complain(MmxErrors.UnknownFn(at, name, hint), scope);
    }

    private static BoundExpression BindDraw(string name, CallSyntax syntax, Scope scope)
    {
        var at = scope.At(syntax.Span);
        return scope.Part != Part.Data ? Complain(MmxErrors.DrawHere(at, name), scope)
            : syntax.Arguments.Count > 0 ? Complain(MmxErrors.DrawTakesNothing(at, name), scope)
            : new BoundDraw(name == "normal" ? Distribution.Normal : Distribution.Uniform);
    }

    private BoundExpression BindFold(string name, Reduction reduction, CallSyntax syntax, Scope scope)
    {
        var syntaxes = Operands(syntax);
        if (syntaxes.FirstOrDefault(operand => operand is FormulaSyntax) is { } sum)
        {
            return Complain(MmxErrors.SumOverPoints(scope.At(sum.Span)), scope);
        }

        var operands = BindAll(syntaxes, scope);
        return reduction switch
        {
            Reduction.All or Reduction.Any => OneTruth(reduction, operands[0], syntaxes[0], scope),
            Reduction.Finite => AreFinite(operands, syntaxes, scope),
            _ => OfVectors(name, reduction, operands, syntaxes, syntax, scope),
        };
    }

    private static BoundExpression OneTruth(
        Reduction reduction, BoundExpression operand, ExpressionSyntax syntax, Scope scope) =>
        !IsTruth(operand, syntax, scope) ? BoundUnknown.Instance
        : operand.Type.IsUnknown() || operand.Type.IsOneTruth() ? operand
        : new BoundFold(reduction, [operand], NumberType.Bool);

    private static BoundExpression AreFinite(
        IReadOnlyList<BoundExpression> operands, IReadOnlyList<ExpressionSyntax> syntaxes, Scope scope) =>
        !IsNumeric(operands[0], syntaxes[0], scope) | HasMatrix(operands, syntaxes, scope) || operands[0].Type.IsUnknown()
            ? BoundUnknown.Instance
            : new BoundFold(Reduction.Finite, operands, NumberType.Bool);

    private BoundExpression OfVectors(
        string name,
        Reduction reduction,
        IReadOnlyList<BoundExpression> operands,
        IReadOnlyList<ExpressionSyntax> syntaxes,
        ExpressionSyntax whole,
        Scope scope)
    {
        var isGood = operands.All(IsVector);
        for (var i = 0; i < operands.Count; i++)
        {
            if (!IsVector(operands[i]) && !operands[i].Type.IsUnknown())
            {
                var found = Kinds.Say(operands[i].Type, scope.Site);
                scope.Report(MmxErrors.VectorWanted(scope.At(syntaxes[i].Span), name, found));
            }
        }

        return isGood && SizesAgree(operands, syntaxes, whole, scope)
            ? new BoundFold(reduction, operands, NumberType.Real)
            : BoundUnknown.Instance;
    }

    private static ExpressionSyntax[] Operands(CallSyntax syntax) =>
        [.. syntax.Arguments.Select(argument => argument.Value)];
}
