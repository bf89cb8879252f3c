using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>Reads which rule an expression means; its arguments stay as they are written.</summary>
internal sealed partial class RuleExpressionBinder(DeclarationTable table)
{
    /// <summary>The rule, or null where the expression means none, which has then been complained of.</summary>
    public RuleValue? Bind(ExpressionSyntax syntax, Scope scope) => syntax switch
    {
        ReferenceSyntax reference => BindReference(reference, scope),
        CallSyntax { Callee: ReferenceSyntax callee } call => BindCall(call, callee, scope),
        BinarySyntax { Operator: BinaryOperator.Times } product => BindTimes(product, scope),
        ErrorExpressionSyntax => null,
        _ => Complain(MmxErrors.NotARule(scope.At(syntax.Span), WhatIs(syntax), HintOnMember(syntax, scope)), scope),
    };

    /// <summary>Whether an expression names a rule, with arguments or without.</summary>
    public bool Means(ExpressionSyntax syntax, Scope scope)
    {
        var named = syntax is BinarySyntax { Operator: BinaryOperator.Times } product ? product.Left : syntax;
        return (named is CallSyntax call ? call.Callee : named) is ReferenceSyntax { Name: var name }
            && (scope.Find(name) is { } found ? found.Meaning is RuleMeaning
                : name is Alternating or Simultaneous || table.Find(name, scope.Site.Text) is { IsRule: true });
    }

    private RuleValue? BindReference(ReferenceSyntax syntax, Scope scope)
    {
        if (scope.Find(syntax.Name) is not { } found)
        {
            return BindDeclared(new CallSyntax(syntax, []) { Span = syntax.Span }, syntax, scope);
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
        if (scope.Find(callee.Name) is not { } found)
        {
            return BindDeclared(syntax, callee, scope);
        }

        found.IsUsed = true;
        return found.Meaning is BrokenMeaning ? null : Complain(found.Meaning is RuleMeaning
            ? MmxErrors.HasItsArguments(scope.At(syntax.Span), callee.Name)
            : MmxErrors.NotARule(scope.At(syntax.Span), $"`{callee.Name}`, a value"), scope);
    }

    private RuleValue? BindDeclared(CallSyntax syntax, ReferenceSyntax name, Scope scope)
    {
        var declared = table.Find(name.Name, scope.Site.Text);
        if (declared is { IsRule: true })
        {
            return new WrittenRule(declared, syntax.Arguments, scope, syntax.Span);
        }

        if (declared is null && table.IsBroken(name.Name))
        {
            return null;
        }

        var at = scope.At(name.Span);
        return (declared ?? table.FindUnusable(name.Name)) is { } other
            ? Complain(MmxErrors.NotARule(at, $"`{name.Name}`, {other.What}"), scope)
            : BindWord(syntax, name, scope);
    }

    // What the language itself has a word for.
    private RuleValue? BindWord(CallSyntax syntax, ReferenceSyntax name, Scope scope)
    {
        switch (name.Name)
        {
            case Alternating:
                return new AlternatingRule(syntax, BindTurns(syntax, name, scope), scope);
            case Simultaneous:
                return new SimultaneousRule(syntax, BindTurns(syntax, name, scope), scope);
        }

        var known = table.Rules.Concat(scope.Names).Concat([Alternating, Simultaneous]);
        var nearest = ForeignRules.Meaning(name.Name) ?? NearestName.Of(name.Name, known);
        return Complain(MmxErrors.UnknownRule(scope.At(name.Span), name.Name, nearest), scope);
    }

    // `torch.optim.Adam(…)`.
    private string? HintOnMember(ExpressionSyntax syntax, Scope scope) =>
        syntax is CallSyntax { Callee: MemberSyntax { Name.Text: var name } }
        && table.Find(name, scope.Site.Text) is { IsRule: true }
            ? $"Rules have no prefix here: write `{name}(…)`."
            : null;

    private static string WhatIs(ExpressionSyntax syntax) => syntax switch
    {
        NumberSyntax => "a number",
        TruthSyntax => "a truth",
        StringSyntax => "a text in quotes",
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
