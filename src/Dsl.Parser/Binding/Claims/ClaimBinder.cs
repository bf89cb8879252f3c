using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>What claims are bound with.</summary>
internal sealed record ClaimTools(
    DeclarationTable Table,
    ExpressionBinder Expressions,
    RuleExpressionBinder Rules,
    ArgumentBinder Arguments,
    Func<GameExpressionBinder> ForOneGame,
    Places Places)
{
    /// <summary>A name that no game has: the classes of a claim stand beside those of its games.</summary>
    public string NameBesideGames(string wanted) =>
        Table.FindGame(wanted) is null ? wanted : NameBesideGames(wanted + "_");
}

/// <summary>Binds a claim's lines, each by itself: who plays is what its game says.</summary>
internal sealed class ClaimBinder(ClaimTools tools, Declared claim, ComplaintList complaints)
{
    private ClaimSyntax Syntax => (ClaimSyntax)claim.Syntax;

    /// <summary>Looks at all but what comes of the rules' arguments.</summary>
    public void Check(Action<ExpressionSyntax, Scope> rule)
    {
        foreach (var line in Syntax.Lines)
        {
            if (Bind(line) is { } bound)
            {
                rule(line.Rule, bound.Header.Scope);
            }
        }
    }

    /// <summary>The claim; null when something is wrong with it, which has been complained of.</summary>
    public BoundClaim? Bind(string? @namespace)
    {
        if (Syntax.Lines.Count == 0)
        {
            complaints.Add(MmxErrors.NothingClaimed(tools.Places.Of(claim.Path, Syntax.Title.Span), Syntax.Title.Text));
        }

        var lines = new List<BoundClaimLine>();
        foreach (var line in Syntax.Lines)
        {
            tools.Expressions.BeginToLook();
            if (Bind(line) is { } bound && tools.Rules.Bind(line.Rule, bound.Header.Scope) is SaidRule rule)
            {
                var instances = new InstanceBinder(tools.Expressions, tools.Rules, tools.Arguments, bound.Header);
                var root = instances.BindRoot(rule, bound.Header.Space);
                var (name, players) = (bound.Header.Name, bound.Header.Players);
                lines.Add(bound.Of(new BoundOptimizer(name, @namespace, claim.Path, "", players, root)));
            }

            foreach (var fn in tools.Expressions.Called)
            {
                complaints.Add(MmxErrors.ExternInClaim(tools.Places.Of(claim.Path, line.Span), fn.Name));
            }
        }

        return complaints.HasErrors
            ? null
            : new BoundClaim(Syntax.Title.Text, @namespace, claim.Path, Syntax.Documentation, lines);
    }

    private ClaimLine? Bind(ClaimLineSyntax line)
    {
        var number = Syntax.Lines.ToList().IndexOf(line) + 1;
        var outer = new Scope(new Site(claim, default, null, complaints, tools.Places), Part.Argument);
        if (new ClaimGameBinder(tools, outer).Bind(line, number) is not { } game)
        {
            return null;
        }

        var players = game.Bound.Players.Select(player => new BoundPlayer(player.Name, player.Direction)).ToList();
        var site = outer.Site with
        {
            Space = new Space(0, players.Count),
            Players = [.. players.Select(player => player.Name)],
            PlayersOfTheGame = players.Count,
        };
        var scope = new Scope(site, Part.Argument);
        foreach (var player in game.Bound.Players)
        {
            scope.Declare(new NameSyntax(player.Name), new PointMeaning(Space.Of(player.Index)));
        }

        var (ofRule, ofLook) = (tools.NameBesideGames($"Rule{number}"), tools.NameBesideGames($"Look{number}"));
        var header = new OptimizerHeader(ofRule, scope.At(line.Rule.Span), players, scope);
        var look = new LookBinder(tools.Expressions, game.Bound, ofLook, scope).Bind(line.Outcome);
        var counts = new ClaimCounts(tools.Expressions, outer);
        return new ClaimLine(line, header, game, look, counts.Seeds(line.Seeds), counts.Budget(line.Outcome));
    }

    // A line with all but its rule's instances.
    private sealed record ClaimLine(
        ClaimLineSyntax Syntax, OptimizerHeader Header, ClaimGame Game, BoundLook Look, BoundSeeds? Seeds, long Budget)
    {
        public BoundClaimLine Of(BoundOptimizer rule) => new(
            rule, Game.Bound, Game.Arguments, Look, Seeds, Syntax.Outcome.Kind, Budget, Syntax.Outcome.Unit, Syntax);
    }
}
