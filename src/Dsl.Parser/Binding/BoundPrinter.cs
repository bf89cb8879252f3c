using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>
/// Writes what is bound for people: an optimizer, each instance with its path, numbers, states and body; a game; a
/// claim.
/// </summary>
public static class BoundPrinter
{
    public static string Print(BoundOptimizer optimizer)
    {
        var text = new StringBuilder();
        var players = optimizer.Players.Select(player => player.Direction.ToString().ToLowerInvariant() + " " + player.Name);
        var home = optimizer.Namespace is { } name ? $" in {name}" : "";
        text.Append($"optimizer {optimizer.Name}{home} for ({string.Join(", ", players)})\n");
        var waiting = new Stack<BoundInstance>([optimizer.Root]);
        while (waiting.Count > 0)
        {
            var instance = waiting.Pop();
            text.Append('\n');
            new BoundInstancePrinter(optimizer, instance, text).Print();
            foreach (var child in instance.Children.Reverse())
            {
                waiting.Push(child);
            }
        }

        return text.ToString();
    }

    public static string Print(BoundGame game)
    {
        var text = new StringBuilder();
        new BoundGamePrinter(game, text).Print();
        return text.ToString();
    }

    /// <summary>Each line with its game, its rule, and what is looked at.</summary>
    public static string Print(BoundClaim claim)
    {
        var text = new StringBuilder();
        text.Append($"claim {Quotes.Quoted(claim.Title)}{(claim.Namespace is { } name ? $" in {name}" : "")}\n");
        foreach (var line in claim.Lines)
        {
            var seeds = line.Seeds is { } many ? $", {many.AtLeast} of {many.Count} seeds" : "";
            text.Append($"\n{Lower(line.Kind)} {line.Budget} {Lower(line.Unit)}{seeds}\n");
            text.Append(string.Concat(line.Game.Parameters.Zip(line.Arguments, With)));
            text.Append(Print(line.Game)).Append(Print(line.Rule)).Append(Print(line.Look.Optimizer));
        }

        return text.ToString();
    }

    private static string With(BoundGameParameter parameter, BoundNumber number) =>
        $"  with {parameter.Name} = {BoundExpressionPrinter.OfGame.Print(number)}\n";

    private static string Lower(System.Enum word) => word.ToString().ToLowerInvariant();
}
