using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Calls: of fns, and of what the language has by name.
internal abstract partial class UnfoldingBinder
{
    /// <summary>A call of what the language has by name, or of nothing.</summary>
    protected abstract BoundExpression BindBuiltIn(string name, CallSyntax syntax, Scope scope);

    /// <summary>A call of a fn that is written in C#.</summary>
    protected abstract BoundExpression BindExtern(Declared declared, ExternFnSyntax fn, CallSyntax syntax, Scope scope);

    /// <summary>A call of something that has no name of its own.</summary>
    protected abstract BoundExpression BindCallOfValue(CallSyntax syntax, Scope scope);

    protected BoundExpression BindCall(CallSyntax syntax, Scope scope)
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

        var declared = Table.Find(callee.Name, scope.Site.Text);
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
        DeclaredFn { Declared.Syntax: ExternFnSyntax declared } user => BindExtern(user.Declared, declared, syntax, scope),
        WrittenFn written => Unfold(written, name, syntax, scope),
        BuiltInFn builtIn => BindBuiltIn(builtIn.Name, syntax, scope),
        _ => BindArgumentsAlone(syntax, scope),
    };

    /// <summary>`torch.norm(x)`: null where the callee does not stand under a library, or under `self`.</summary>
    protected BoundExpression? BindCallOfLibrary(CallSyntax syntax, Scope scope)
    {
        if (syntax.Callee is not MemberSyntax member || Undeclared.PrefixOf(member, scope) is null)
        {
            return null;
        }

        BindArgumentsAlone(syntax, scope);
        var hint = ForeignFns.OfLibrary(member.Name.Text, KnownFns);
        return Complain(MmxErrors.UnknownFn(scope.At(member.Span), SyntaxPrinter.Print(member), hint), scope);
    }

    /// <summary>`x.norm()`.</summary>
    protected string? HintOnMember(CallSyntax syntax) =>
        syntax.Callee is MemberSyntax member ? ForeignFns.OfMember(member.Name.Text, KnownFns) : null;

    private IEnumerable<string> KnownFns => BuiltIns.Names.Concat(Table.Fns);

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
        SolverMeaning => "a solver",
        ReportMeaning => "a report",
        _ => "a value",
    };

    // What the call gives cannot be known, but what is wrong with its arguments can.
    protected BoundUnknown BindArgumentsAlone(CallSyntax syntax, Scope scope)
    {
        foreach (var argument in syntax.Arguments)
        {
            MeaningOf(argument.Value, scope);
        }

        return BoundUnknown.Instance;
    }
}
