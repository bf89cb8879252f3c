using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dsl.Generator.Ir.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Games;

/// <summary>Writes a plan for people: what is kept where, and what is done when.</summary>
public static class GamePlanPrinter
{
    public static string Print(GamePlan plan)
    {
        var text = new StringBuilder();
        text.Append($"game {plan.Game.Bound.Name}\n");
        foreach (var node in plan.Fields.Concat(plan.Arrays))
        {
            text.Append($"  {plan.HomeOf(node).ToString().ToLowerInvariant()} {Said(node)}\n");
        }

        Print(text, "made", plan.Making);
        Print(text, "drawn", plan.Drawing);
        foreach (var block in plan.Asking)
        {
            Print(text, $"asked for {Wanted(block, plan.Game.Bound)}", block.Steps);
        }

        return text.ToString();
    }

    private static void Print(StringBuilder text, string when, IReadOnlyList<GameStep> steps)
    {
        text.Append(steps.Count == 0 ? "" : $"  {when}\n");
        foreach (var step in steps)
        {
            text.Append($"    {Print(step)}\n");
        }
    }

    private static string Print(GameStep step) => step switch
    {
        HoldNumber hold => $"hold {Said(hold.Value)}",
        FillVector fill => $"fill {Said(fill.Value)}",
        MultiplyMatrix multiply => $"multiply {Said(multiply.Value)}",
        WorkOnArrays work => $"arrays {Said(work.Value)}",
        MakeDatum make => $"make {make.Part.Of.Name}",
        GiveLoss give => $"loss {Said(give.Value)}",
        RefuseLoss refuse => $"no loss of player {refuse.Player}",
        GiveGradient give => $"gradient of player {give.Player} {Said(give.Value)}",
        _ => step.GetType().Name,
    };

    private static string Said(GraphNode node) => $"{node} ({GraphPhrases.Of(node)})";

    private static string Wanted(GameBlock block, BoundGame game)
    {
        var fields = Names(block.Fields, game).Select(name => $"field {name}");
        var losses = Names(block.Losses, game).Select(name => $"loss {name}");
        return string.Join(", ", fields.Concat(losses));
    }

    private static IEnumerable<string> Names(ulong players, BoundGame game) =>
        game.Players.Where(player => (players >> player.Index & 1) != 0).Select(player => player.Name);
}
