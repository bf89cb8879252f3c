using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>What a header says: its names for the space and the parameters, and on which space a rule may stand.</summary>
internal static class Headers
{
    public static IReadOnlyList<string> PlayersOf(SpaceSyntax header) =>
        [.. header.Players.Select(player => player.Name.Text)];

    /// <summary>The scope of a rule's body, with its parameters and its names for the space.</summary>
    public static Scope Open(Site site, Part part, IEnumerable<Given> parameters, SpaceSyntax? header)
    {
        var scope = new Scope(site, part);
        foreach (var given in parameters)
        {
            scope.Declare(given.Parameter.Name, given.Meaning);
        }

        Declare(header, scope);
        return scope;
    }

    /// <summary>Gives the header's names their meaning.</summary>
    public static void Declare(SpaceSyntax? header, Scope scope)
    {
        if (header?.Whole is { } whole)
        {
            scope.Declare(whole, new PointMeaning(scope.Site.Space));
        }

        for (var i = 0; i < (header?.Players.Count ?? 0); i++)
        {
            var player = header!.Players[i];
            scope.Declare(player.Name, new PointMeaning(Space.Of(scope.Site.Space.First + i)));
        }
    }

    /// <summary>Whether the rule's players are those of the space; if not, it has been complained of.</summary>
    public static bool Fit(SaidRule rule, Space space) => rule switch
    {
        WrittenRule written => Counts(written, space),
        JointRule joint => AreIn(joint, space),
        _ => true,
    };

    private static bool Counts(WrittenRule written, Space space)
    {
        if (written.Rule.Syntax is not RuleSyntax { On.Players: { Count: > 0 } players }
            || players.Count == space.Count)
        {
            return true;
        }

        written.Scope.Report(MmxErrors.PlayerCount(written.At, written.Name, players.Count, space.Count));
        return false;
    }

    private static bool AreIn(JointRule rule, Space space)
    {
        var outside = rule.Turns.Where(turn => !space.Contains(turn.Player)).ToList();
        foreach (var name in outside.Select(turn => turn.Written.Name!))
        {
            rule.Scope.Report(MmxErrors.PlayerOutside(rule.Scope.At(name.Span), name.Text));
        }

        return outside.Count == 0;
    }

    /// <summary>A player whose loss the rule reads has to go the way that the header says.</summary>
    public static void CheckDirections(WrittenRule written, Space space, IReadOnlyList<BoundPlayer> game)
    {
        if (written.Rule.Syntax is not RuleSyntax rule)
        {
            return;
        }

        for (var i = 0; i < rule.On.Players.Count; i++)
        {
            var (player, actual) = (rule.On.Players[i], game[space.First + i].Direction);
            if (player.Direction != actual && GameTouches.ReadLossOf(player.Name.Text, rule.Body))
            {
                written.Scope.Report(MmxErrors.PlayerDirection(
                    written.At, written.Name, player.Name.Text, Does(player.Direction), Does(actual)));
            }
        }
    }

    private static string Does(Direction direction) => direction == Direction.Min ? "minimises" : "maximises";
}
