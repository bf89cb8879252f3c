using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>Reads which rule an expression means; its arguments stay as they are written.</summary>
internal sealed class RuleExpressionBinder(DeclarationTable table)
{
    /// <summary>The rule, or null where the expression means none, which has then been complained of.</summary>
    public RuleValue? Bind(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        ReferenceSyntax reference => BindReference(reference, scope),
        CallSyntax { Callee: ReferenceSyntax callee } call => BindCall(call, callee, scope),
        BinarySyntax { Operator: BinaryOperator.Times } =>
            Complain(MmxErrors.TimesNotYet(scope.At(syntax.Span)), scope),
        ErrorExpressionSyntax => null,
        _ => Complain(MmxErrors.NotARule(scope.At(syntax.Span), WhatIs(syntax)), scope),
    };

    private RuleValue? BindReference(ReferenceSyntax syntax, Scope scope)
    {
        if (scope.Find(syntax.Name) is not { } found)
        {
            return FindDeclared(syntax, scope) is { } declared
                ? new WrittenRule(declared, [], scope, syntax.Span)
                : null;
        }

        found.IsUsed = true;
        return found.Meaning switch
        {
            RuleMeaning rule => rule.Value,
            BrokenMeaning => null,
            _ => Complain(MmxErrors.NotARule(scope.At(syntax.Span), $"`{syntax.Name}`, a value"), scope),
        };
    }

    private RuleValue? BindCall(CallSyntax syntax, ReferenceSyntax callee, Scope scope)
    {
        if (scope.Find(callee.Name) is { } found)
        {
            found.IsUsed = true;
            return found.Meaning is BrokenMeaning ? null : Complain(found.Meaning is RuleMeaning
                ? MmxErrors.HasItsArguments(scope.At(syntax.Span), callee.Name)
                : MmxErrors.NotARule(scope.At(syntax.Span), $"`{callee.Name}`, a value"), scope);
        }

        return FindDeclared(callee, scope) is { } declared
            ? new WrittenRule(declared, syntax.Arguments, scope, syntax.Span)
            : null;
    }

    private Declared? FindDeclared(ReferenceSyntax syntax, Scope scope)
    {
        var declared = table.Find(syntax.Name, scope.Site.Text);
        if (declared is { IsRule: true })
        {
            return declared;
        }

        if (declared is null && table.IsBroken(syntax.Name))
        {
            return null;
        }

        var at = scope.At(syntax.Span);
        var other = declared ?? table.FindUnusable(syntax.Name);
        scope.Report(syntax.Name switch
        {
            _ when other is not null => MmxErrors.NotARule(at, $"`{syntax.Name}`, {other.What}"),
            "alternating" => MmxErrors.AlternatingNotYet(at),
            "simultaneous" => MmxErrors.SimultaneousNotYet(at),
            _ => MmxErrors.UnknownRule(at, syntax.Name, NearestName.Of(syntax.Name, table.Rules.Concat(scope.Names))),
        });
        return null;
    }

    private static string WhatIs(ExpressionSyntax syntax) => syntax switch
    {
        NumberSyntax => "a number",
        TruthSyntax => "a truth",
        ByPlayerSyntax => "a value for each player",
        LambdaSyntax => "a fn",
        _ => "an expression",
    };

    private static RuleValue? Complain(Diagnostic diagnostic, Scope scope)
    {
        scope.Report(diagnostic);
        return null;
    }
}
