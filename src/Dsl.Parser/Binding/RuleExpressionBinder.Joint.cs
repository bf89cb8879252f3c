using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Rules made of others by the language's own words: `R * n`, `alternating` and `simultaneous`.
internal sealed partial class RuleExpressionBinder
{
    private const string Alternating = "alternating";
    private const string Simultaneous = "simultaneous";

    private RuleValue? BindTimes(BinarySyntax syntax, Scope scope)
    {
        if (syntax.Left is NumberSyntax || (!Means(syntax.Left, scope) && Means(syntax.Right, scope)))
        {
            var meant = $"{SyntaxPrinter.Print(syntax.Right)} * {SyntaxPrinter.Print(syntax.Left)}";
            return Complain(MmxErrors.CountBeforeItsRule(scope.At(syntax.Left.Span), meant), scope);
        }

        return Bind(syntax.Left, scope) is { } rule ? new RepeatedRule(rule, syntax, scope) : null;
    }

    // The turns that are right; the others have been complained of.
    private List<Turn> BindTurns(CallSyntax syntax, ReferenceSyntax word, Scope scope)
    {
        var turns = new List<Turn>();
        if (syntax.Arguments.Count == 0)
        {
            scope.Report(MmxErrors.NobodysTurn(scope.At(word.Span), word.Name));
        }

        for (var turn = 0; turn < syntax.Arguments.Count; turn++)
        {
            var argument = syntax.Arguments[turn];
            var player = PlayerOf(argument, turn, turns, word.Name, scope);
            if (Bind(argument.Value, scope) is { } rule && player is { } known)
            {
                turns.Add(new Turn(known, rule, argument));
            }
        }

        return turns;
    }

    private static string HintOnTurns(string word) => word == Simultaneous
        ? "Give each player one rule."
        : "A player has one turn, of `R * n` steps; for any other order write a rule that steps them, `step R on x`.";

    private static Space? PlayerOf(ArgumentSyntax argument, int turn, List<Turn> before, string word, Scope scope)
    {
        var (site, name) = (scope.Site, argument.Name);
        var player = name is null ? null : scope.PlayerOf(name);
        var at = scope.At((name ?? (SyntaxNode)argument).Span);
        var complaint = name is null ? MmxErrors.ArgumentNotNamed(at, word, site.Players.ElementAtOrDefault(turn))
            : !site.NamesPlayers ? MmxErrors.PlayersHaveNoNamesHere(at, name.Text)
            : player is null ? MmxErrors.UnknownPlayer(at, name.Text, site.Players)
            : before.Any(turn => turn.Player == player) ? MmxErrors.PlayerTwice(at, name.Text, HintOnTurns(word))
            : argument.KeepsSample && word == Simultaneous ? MmxErrors.KeepingSampleHere(
                scope.At(argument.Span), "Leave it out: `simultaneous` draws one sample for all.")
            : null;
        if (complaint is null)
        {
            return player;
        }

        scope.Report(complaint);
        return null;
    }
}
