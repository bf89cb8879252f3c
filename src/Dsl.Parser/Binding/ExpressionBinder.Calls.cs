using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

// Calls: of fns, and of what the language has by name.
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindCall(CallSyntax syntax, Scope scope)
    {
        if (syntax.Callee is not ReferenceSyntax callee)
        {
            return BindCallOfValue(syntax, scope);
        }

        if (scope.Find(callee.Name) is { } found)
        {
            found.IsUsed = true;
            return found.Meaning switch
            {
                FnMeaning fn => BindCallOf(fn.Value, callee.Name, syntax, scope),
                BrokenMeaning or GivenMeaning { Value: BoundUnknown } => BindArgumentsAlone(syntax, scope),
                _ => NotCallable(syntax, callee, WhatIs(found.Meaning), scope),
            };
        }

        var declared = table.Find(callee.Name, scope.Site.Text);
        if (declared is { IsRule: true })
        {
            BindArgumentsAlone(syntax, scope);
            return NotAValue(callee, "a rule", "`step` it.", scope);
        }

        return declared is not null
            ? BindCallOf(new DeclaredFn(declared), callee.Name, syntax, scope)
            : BindCallOf(new BuiltInFn(callee.Name), callee.Name, syntax, scope);
    }

    private BoundExpression BindCallOf(FnValue fn, string name, CallSyntax syntax, Scope scope) => fn switch
    {
        DeclaredFn { Declared.Syntax: FnSyntax declared } user => Unfold(user.Declared, declared, syntax, scope),
        WrittenFn written => Unfold(written, name, syntax, scope),
        BuiltInFn builtIn => BindBuiltIn(builtIn.Name, syntax, scope),
        _ => BindArgumentsAlone(syntax, scope),
    };

    private BoundExpression BindBuiltIn(string name, CallSyntax syntax, Scope scope)
    {
        if (BuiltIns.IsElementwise(name, out var elementwise))
        {
            return HasOperands(name, elementwise.Operands, syntax, false, scope)
                ? BindElementwise(elementwise.Operation, [.. syntax.Arguments.Select(argument => argument.Value)], scope)
                : BindArgumentsAlone(syntax, scope);
        }

        if (BuiltIns.IsReduction(name, out var reduction))
        {
            return HasOperands(name, reduction.Operands, syntax, IsPerGrain(reduction.Reduction), scope)
                ? BindReduction(name, reduction.Reduction, syntax, scope)
                : BindArgumentsAlone(syntax, scope);
        }

        if (table.IsBroken(name))
        {
            return BindArgumentsAlone(syntax, scope);
        }

        var at = scope.At(syntax.Callee.Span);
        return Complain(name switch
        {
            "lstsq" or "condition" => MmxErrors.LeastSquaresNotYet(at, name),
            "uniform" or "normal" => MmxErrors.RandomNotYet(at, name),
            "simplex" => MmxErrors.SimplexNotYet(at),
            _ => MmxErrors.UnknownFn(
                at, name, NearestName.Of(name, table.Fns.Concat(BuiltIns.Names).Concat(scope.Names))),
        }, scope);
    }

    private static bool HasOperands(string name, int wanted, CallSyntax syntax, bool takesGrain, Scope scope)
    {
        var isGood = true;
        foreach (var option in syntax.Arguments.Where(argument => argument.Name is not null))
        {
            if (!takesGrain || option.Name!.Text != "per")
            {
                scope.Report(MmxErrors.UnknownOption(scope.At(option.Name!.Span), name, option.Name.Text));
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

    private BoundExpression BindCallOfValue(CallSyntax syntax, Scope scope)
    {
        var callee = syntax.Callee is MemberSyntax member ? Bind(member.Target, scope) : Bind(syntax.Callee, scope);
        BindArgumentsAlone(syntax, scope);
        var what = Kinds.Say(callee.Type, scope.Site);
        return callee.Type.IsUnknown()
            ? callee
            : Complain(MmxErrors.ValueIsNoFn(scope.At(syntax.Callee.Span), what), scope);
    }

    private BoundExpression NotCallable(CallSyntax syntax, ReferenceSyntax callee, string what, Scope scope)
    {
        BindArgumentsAlone(syntax, scope);
        return Complain(MmxErrors.NotAFn(scope.At(callee.Span), callee.Name, what), scope);
    }

    private static string WhatIs(Meaning meaning) => meaning switch
    {
        PointMeaning => "the point",
        RuleMeaning => "a rule",
        GrainMeaning => "a grain",
        _ => "a value",
    };

    // What the call gives cannot be known, but what is wrong with its arguments can.
    private BoundUnknown BindArgumentsAlone(CallSyntax syntax, Scope scope)
    {
        foreach (var argument in syntax.Arguments)
        {
            MeaningOf(argument.Value, scope);
        }

        return BoundUnknown.Instance;
    }
}
