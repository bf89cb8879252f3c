using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

// Calls of what the language has by name.
internal sealed partial class ExpressionBinder
{
    protected override BoundExpression BindBuiltIn(string name, CallSyntax syntax, Scope scope)
    {
        if (BuiltIns.IsElementwise(name, out var elementwise))
        {
            return HasOperands(name, elementwise.Operands, syntax, [], scope)
                ? BindElementwise(elementwise.Operation, [.. syntax.Arguments.Select(argument => argument.Value)], scope)
                : BindArgumentsAlone(syntax, scope);
        }

        if (BuiltIns.IsReduction(name, out var reduction))
        {
            return HasOperands(name, reduction.Operands, syntax, IsPerGrain(reduction.Reduction) ? ["per"] : [], scope)
                ? BindReduction(name, reduction.Reduction, syntax, scope)
                : BindArgumentsAlone(syntax, scope);
        }

        switch (name)
        {
            case "lstsq":
                return HasOperands(name, 2, syntax, ["ridge", "against", "by", "per"], scope)
                    ? BindLeastSquares(syntax, scope)
                    : BindArgumentsAlone(syntax, scope);
            case "condition":
                return HasOperands(name, 1, syntax, ["per"], scope)
                    ? BindCondition(syntax, scope)
                    : BindArgumentsAlone(syntax, scope);
            case "differences":
                return HasOperands(name, 1, syntax, [], scope)
                    ? BindDifferences(syntax.Arguments[0].Value, scope)
                    : BindArgumentsAlone(syntax, scope);
            case "simplex":
                return HasOperands(name, 1, syntax, [], scope)
                    ? BindSimplex(syntax.Arguments[0].Value, scope)
                    : BindArgumentsAlone(syntax, scope);
            case "uniform" or "normal":
                return BindDraw(name, syntax, scope);
        }

        if (Table.IsBroken(name))
        {
            return BindArgumentsAlone(syntax, scope);
        }

        BindArgumentsAlone(syntax, scope);
        var at = scope.At(syntax.Callee.Span);
        var known = Table.Fns.Concat(BuiltIns.Names).Concat(scope.Names);
        var hint = ForeignFns.OfUndeclared(name, syntax, NearestName.Of(name, known));
        return Complain(MmxErrors.UnknownFn(at, name, hint), scope);
    }

    private BoundExpression BindSimplex(ExpressionSyntax syntax, Scope scope)
    {
        var of = Bind(syntax, scope);
        return of.Type switch
        {
            VectorType { Space: var space } =>
                new BoundSimplex(of, space, new NumberType(Scalar.Real, Kinds.In(space, Grain.Player))),
            UnknownType => of,
            var found => Complain(MmxErrors.VectorWanted(
                scope.At(syntax.Span), "simplex", Kinds.Say(found, scope.Site), Kinds.UseOf(found)), scope),
        };
    }

    protected override BoundExpression BindCallOfValue(CallSyntax syntax, Scope scope)
    {
        if (BindCallOfLibrary(syntax, scope) is { } foreign)
        {
            return foreign;
        }

        var callee = syntax.Callee is MemberSyntax member ? Bind(member.Target, scope) : Bind(syntax.Callee, scope);
        BindArgumentsAlone(syntax, scope);
        if (callee.Type is WindowType && syntax.Callee is MemberSyntax { Name.Text: not "count" } called)
        {
            return BindOfWindow(callee, called.Name, scope);
        }

        if (callee.Type is WindowType && syntax.Callee is MemberSyntax)
        {
            var at = scope.At(syntax.Callee.Span);
            return Complain(MmxErrors.ValueIsNoFn(at, "an int", "Leave out the parentheses behind it."), scope);
        }

        var what = Kinds.Say(callee.Type, scope.Site);
        return callee.Type.IsUnknown()
            ? callee
            : Complain(MmxErrors.ValueIsNoFn(scope.At(syntax.Callee.Span), what, HintOnMember(syntax)), scope);
    }
}
