using System.Collections.Generic;
using System.Linq;
using System.Text;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Writes a bound game, its lines one a line, with all kinds that were inferred.</summary>
internal sealed class BoundGamePrinter(BoundGame game, StringBuilder text)
{
    private readonly BoundExpressionPrinter _expressions = BoundExpressionPrinter.OfGame;

    public void Print()
    {
        var home = game.Namespace is { } name ? $" in {name}" : "";
        Line(0, $"game {game.Name}{home} on ({string.Join(", ", game.Players.Select(Declared))})");
        foreach (var parameter in game.Parameters)
        {
            var @default = parameter.Default is null ? "" : $" = {_expressions.Print(parameter.Default)}";
            Line(1, $"parameter {parameter.Name}: {_expressions.Name(parameter.Type)}{@default}");
        }

        foreach (var definition in game.Definitions)
        {
            var symbol = definition.Symbol;
            var word = symbol is BoundDatum data ? (data.IsSampled ? "sample" : "data") : "let";
            Line(1, $"{word} {symbol.Name}: {_expressions.Name(symbol.Type)} = {_expressions.Print(definition.Value)}");
        }

        foreach (var (player, goal) in game.Players.Zip(game.Goals, (player, goal) => (player, goal)))
        {
            Line(1, $"{(goal.IsField ? "field" : "loss")} {player.Name}: {_expressions.Print(goal.Value)}");
        }

        Print("start", game.Start);
        Print("equilibrium", game.Equilibrium);
        foreach (var check in game.Checks)
        {
            Line(1, $"check {Condition(check)}, for `{check.Text}`");
        }
    }

    private static string Declared(BoundGamePlayer player) =>
        (player.Direction == Direction.Min ? "min " : "max ") + player.Name
        + (player.Type is ArrayType array ? $"[{array.Sizes[0]}]" : "");

    private void Print(string word, IReadOnlyList<BoundExpression>? point)
    {
        if (point is not null)
        {
            var parts = game.Players.Zip(point, (player, part) => $"{player.Name}: {_expressions.Print(part)}");
            Line(1, $"{word} {{{string.Join(", ", parts)}}}");
        }
    }

    private string Condition(BoundCheck check) => check switch
    {
        BoundSizesAgree agree => $"{agree.One} == {agree.Other}",
        BoundIndexWithin within => $"{_expressions.Print(within.Index)} within {within.Size}",
        _ => "?",
    };

    private void Line(int depth, string line) => text.Append(' ', 2 * depth).Append(line).Append('\n');
}
