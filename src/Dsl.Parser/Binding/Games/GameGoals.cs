using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Gathers what each player wants: one loss for all, or for each its own loss or field.</summary>
internal sealed class GameGoals(Scope scope)
{
    private readonly Dictionary<BoundGamePlayer, BoundGoal> _goals = [];

    /// <summary>A goal of these players, one of whom is named where it is not for all.</summary>
    public void Add(IReadOnlyList<BoundGamePlayer> players, BoundGoal goal, NameSyntax? named)
    {
        foreach (var player in players)
        {
            if (_goals.TryGetValue(player, out var first))
            {
                var at = scope.At(named?.Span ?? goal.Syntax.Span);
                scope.Report(MmxErrors.GoalTwice(at, player.Name, scope.At(first.Syntax.Span)));
                return;
            }

            _goals.Add(player, goal);
        }
    }

    /// <summary>In the order of the players, each of whom has one; else it is complained of.</summary>
    public IReadOnlyList<BoundGoal> Of(IReadOnlyList<BoundGamePlayer> players, GameSyntax game)
    {
        var idle = players.Where(player => !_goals.ContainsKey(player)).Select(player => player.Name).ToList();
        var isComplete = !game.Members.Any(member => member is ErrorGameMemberSyntax);
        if (idle.Count > 0 && isComplete)
        {
            scope.Report(MmxErrors.GoalMissing(scope.At(game.Name.Span), game.Name.Text, idle));
        }

        return [.. players.Where(_goals.ContainsKey).Select(player => _goals[player])];
    }
}
