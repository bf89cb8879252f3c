using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>
/// Complains of names that mean nothing. A misspelt one is complained of wherever it stands; one that nobody has declared
/// is one slip, however often it is read.
/// </summary>
internal static class Undeclared
{
    /// <summary>What is missing where players have no names; nothing else can be called so.</summary>
    public const string AnyPlayer = "on (…)";

    private const int ShortestMisspelt = 4;

    public static void Complain(ReferenceSyntax syntax, IEnumerable<string> known, Scope scope)
    {
        var name = syntax.Name;
        if (NearestName.Of(name, known) is { } nearest && !IsForeign(name, nearest, scope))
        {
            scope.Report(MmxErrors.UnknownName(scope.At(syntax.Span), name, $"Did you mean `{nearest}`?"));
        }
        else if (scope.IsNewlyMissed(IsPlayer(name, scope) ? AnyPlayer : name))
        {
            scope.Report(MmxErrors.UnknownName(scope.At(syntax.Span), name, Hint(name, scope)));
        }
    }

    // A word of other languages is meant as such, but where somebody has called something nearly so.
    private static bool IsForeign(string name, string nearest, Scope scope) =>
        ForeignNames.Hint(name) is not null && (name.Length < ShortestMisspelt || scope.Find(nearest) is null);

    // In a rule `on z`: that its header names no player is one slip, whoever is then called by a name.
    private static bool IsPlayer(string name, Scope scope) =>
        name is "x" or "y" && scope.Site.Text.Syntax is RuleSyntax { On.Players.Count: 0 };

    /// <summary>`torch.pi`, `self.m`: what stands in front means nothing, what stands behind may.</summary>
    public static Diagnostic OfPrefix(MemberSyntax syntax, string prefix, Scope scope)
    {
        var (name, written) = (syntax.Name.Text, SyntaxPrinter.Print(syntax));
        var hint = scope.Find(name) is not null ? $"Write `{name}`, without what stands before it."
            : ForeignNames.IsSelf(prefix) ? $"A rule calls its own by their names: write `{name}`, declared as `state {name}: z`."
            : ForeignNames.Hint(name) ?? "Names have no prefix here.";
        return MmxErrors.UnknownName(scope.At(syntax.Span), written, hint);
    }

    /// <summary>What a member belongs to at last, where that means nothing here.</summary>
    public static string? PrefixOf(ExpressionSyntax syntax, Scope scope)
    {
        while (syntax is MemberSyntax { Target: var target })
        {
            syntax = target;
        }

        return syntax is ReferenceSyntax { Name: var name } && scope.Find(name) is null
            && (ForeignNames.IsLibrary(name) || ForeignNames.IsSelf(name))
                ? name
                : null;
    }

    /// <summary>How a header is to name the whole space that names its players only.</summary>
    public static string? WholeSpace(Scope scope) =>
        scope.Site.Text.Syntax is RuleSyntax { On: { Whole: null, Players: var players } }
            ? $"Name the whole space in the rule's header: `on z = ({string.Join(", ", players.Select(Said))})`."
            : null;

    private static string Hint(string name, Scope scope) => ForeignNames.Hint(name) ?? scope.Site.Text.Syntax switch
    {
        RuleSyntax rule => InRule(name, rule, scope),
        GameSyntax game when game.Members.Any(member => Declares(member, name)) =>
            $"`{name}` is declared further down: move that line above this one.",
        GameSyntax => "Declare it above with `let` or `data`, or make it a parameter.",
        FnSyntax => "Make it an argument: a fn sees nothing else.",
        RuleAliasSyntax => "Make it a parameter.",
        OptimizerSyntax => "An argument is made of numbers, `t` and fns; make a parameter of it in a rule of your own.",
        ClaimSyntax => "A claim is about `z`, the players, `field`, `loss`, `start`, `equilibrium` and `t`.",
        _ => "Declare it with `let`, or make it a parameter.",
    };

    private static string InRule(string name, RuleSyntax rule, Scope scope)
    {
        var mentions = scope.Mentions;
        return name == "z" && WholeSpace(scope) is { } whole ? whole
            : IsPlayer(name, scope)
                ? "Name the players in the rule's header: `on z = (min x, max y)`."
            : mentions.Declared.Contains(name)
                ? $"`{name}` is declared further down, or within a block that has ended."
            : mentions.Assigned.Contains(name) ? State(name, rule, mentions, scope)
            : "Declare it with `let`, or make it a parameter.";
    }

    /// <summary>It is assigned: it is to last, most of the time.</summary>
    private static string State(string name, RuleSyntax rule, Mentions mentions, Scope scope)
    {
        var space = rule.On.Whole?.Text ?? (mentions.TakenApart.Contains(name) ? "z" : rule.On.Players[0].Name.Text);
        var header = rule.On.Whole is null && space == "z" ? " " + WholeSpace(scope) : "";
        return $"Declare it at the top of the rule: `state {name}: {space}` lasts from step to step, "
            + $"`var {name} = …` does not.{header}";
    }

    private static bool Declares(GameMemberSyntax member, string name) => member switch
    {
        DataSyntax data => data.Name.Text == name,
        SampledDataSyntax data => data.Name.Text == name,
        GameLetSyntax let => let.Name.Text == name,
        _ => false,
    };

    private static string Said(PlayerSyntax player) =>
        $"{(player.Direction == Direction.Min ? "min" : "max")} {player.Name.Text}";
}
