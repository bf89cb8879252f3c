using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Collections;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>A game with what it is made with; it starts where the claim says.</summary>
internal sealed record ClaimGame(BoundGame Bound, IReadOnlyList<BoundNumber> Arguments);

/// <summary>Binds which game a line of a claim is about, what it is made with, and where it starts.</summary>
internal sealed class ClaimGameBinder(ClaimTools tools, Scope scope)
{
    /// <summary>Null where the text means no game, which has then been complained of.</summary>
    public ClaimGame? Bind(ClaimLineSyntax line, int number)
    {
        var (named, arguments) = line.Game is CallSyntax call ? (call.Callee, call.Arguments) : (line.Game, default);
        if (Find(named, line.Game) is not { } declared)
        {
            return null;
        }

        // What is wrong with the game is said of the game.
        var expressions = tools.ForOneGame();
        var game = GameBinder.Bind(expressions, declared, null, new ComplaintList(), tools.Places);
        var numbers = Arguments((GameSyntax)declared.Syntax, arguments, line.Game, game);
        if (line.From is { } from)
        {
            var start = BindFrom(from, game, expressions);
            var name = tools.NameBesideGames($"{game.Name}{number}");
            game = game.StartingAt(name, start, [.. expressions.Checks.Distinct()]);
        }
        else if (game.Start is null)
        {
            scope.Report(MmxErrors.NoStart(scope.At(line.Game.Span), game.Name, game.Players[0].Name));
        }

        return new ClaimGame(game, numbers);
    }

    private Declared? Find(ExpressionSyntax named, ExpressionSyntax whole)
    {
        if (named is not ReferenceSyntax { Name: var name })
        {
            if (named is not ErrorExpressionSyntax)
            {
                scope.Report(MmxErrors.GameWanted(scope.At(whole.Span)));
            }

            return null;
        }

        if (tools.Table.FindGame(name) is { } game)
        {
            return game;
        }

        var at = scope.At(named.Span);
        var other = tools.Table.Find(name, scope.Site.Text) ?? tools.Table.FindUnusable(name);
        if (other is not null || !tools.Table.IsBroken(name))
        {
            scope.Report(other is not null
                ? MmxErrors.NotAGame(at, name, other.What)
                : MmxErrors.UnknownGame(at, name, NearestName.Of(name, tools.Table.Games)));
        }

        return null;
    }

    private IReadOnlyList<BoundExpression> BindFrom(
        ExpressionSyntax from, BoundGame game, GameExpressionBinder expressions)
    {
        var inner = new Scope(scope.Site, Part.Data);
        foreach (var parameter in game.Parameters)
        {
            inner.Declare(new NameSyntax(parameter.Name), new ValueMeaning(parameter, ValueRole.Parameter));
        }

        return new PartBinder(expressions).BindPoint("from", game.Players, from, from, inner);
    }

    private List<BoundNumber> Arguments(
        GameSyntax game, EquatableArray<ArgumentSyntax> arguments, ExpressionSyntax whole, BoundGame bound)
    {
        var given = Given(game, arguments);
        var binder = new GameParameterBinder(tools.ForOneGame());
        var numbers = new List<BoundNumber>();
        for (var i = 0; i < game.Parameters.Count; i++)
        {
            var (parameter, name) = (game.Parameters[i], game.Parameters[i].Name.Text);
            var value = given.TryGetValue(name, out var argument)
                ? binder.Bind(parameter, argument.Value, new Scope(scope.Site, Part.Size))
                : bound.Parameters[i].Default;
            if (value is null)
            {
                scope.Report(MmxErrors.MissingArgument(scope.At(whole.Span), bound.Name, name, parameter.Type.Text));
            }
            else if (value is BoundNumber number)
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    private Dictionary<string, ArgumentSyntax> Given(GameSyntax game, EquatableArray<ArgumentSyntax> arguments)
    {
        var names = game.Parameters.Select(parameter => parameter.Name.Text).ToList();
        var given = new Dictionary<string, ArgumentSyntax>();
        foreach (var argument in arguments)
        {
            var at = scope.At((argument.Name ?? (SyntaxNode)argument).Span);
            var (called, free) = (game.Name.Text, names.FirstOrDefault(known => !given.ContainsKey(known)));
            var complaint = argument.Name is not { Text: var name } ? MmxErrors.ArgumentNotNamed(at, called, free)
                : !names.Contains(name) ? MmxErrors.UnknownArgument(
                    at, called, name, ForeignParameters.Hint(name, NearestName.Of(name, names), names))
                : given.ContainsKey(name) ? MmxErrors.ArgumentTwice(at, name)
                : null;
            if (complaint is not null)
            {
                scope.Report(complaint);
            }

            if ((argument.Name?.Text ?? free) is { } meant && names.Contains(meant) && !given.ContainsKey(meant))
            {
                given.Add(meant, argument);
            }
        }

        return given;
    }
}
