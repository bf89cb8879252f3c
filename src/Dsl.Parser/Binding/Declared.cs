using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>A declaration and its file; the standard ones know each other and nothing of the user's.</summary>
public sealed record Declared(string Path, DeclarationSyntax Syntax, bool IsStandard)
{
    /// <summary>What it is called; null where it has no name to be called by.</summary>
    public NameSyntax? Name => Syntax switch
    {
        RuleSyntax rule => rule.Name,
        RuleAliasSyntax alias => alias.Name,
        FnSyntax fn => fn.Name,
        ExternFnSyntax fn => fn.Name,
        OptimizerSyntax optimizer => optimizer.Name,
        GameSyntax game => game.Name,
        ErrorDeclarationSyntax error => error.Name,
        _ => null,
    };

    /// <summary>What it is called where claims are too: by their titles.</summary>
    public string Title => Syntax is ClaimSyntax claim ? claim.Title.Text : Name?.Text ?? "";

    internal bool IsRule => Syntax is RuleSyntax or RuleAliasSyntax;

    internal bool IsFn => Syntax is FnSyntax or ExternFnSyntax;

    /// <summary>A class is generated for it.</summary>
    internal bool BecomesClass => Syntax is OptimizerSyntax or GameSyntax;

    /// <summary>It has been complained of, and so nobody complains of those who name it.</summary>
    internal bool IsError => Syntax is ErrorDeclarationSyntax;

    /// <summary>Rules and fns can be named in other declarations; optimizers, games and claims cannot.</summary>
    internal bool CanBeNamed => IsRule || IsFn;

    internal string What => Syntax switch
    {
        RuleSyntax or RuleAliasSyntax => "a rule",
        FnSyntax or ExternFnSyntax => "a fn",
        OptimizerSyntax => "an optimizer",
        GameSyntax => "a game",
        _ => "a claim",
    };
}
