using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Writes what is bound for people: an optimizer, each instance with its path, numbers, states and body; a game.</summary>
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
}
