using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;
using Oracle.Games;

namespace Oracle.Written;

/// <summary>
/// A bound game, evaluated as the language says and in no other way; a gradient is found variable by variable, by what
/// the loss changes by when that one does.
/// </summary>
public sealed class WrittenOracle : PlainGame
{
    private readonly BoundGame _game;
    private readonly Interpreter _interpreter;
    private long _sample = -1;
    private double[][]? _last;
    private int _asked;

    private WrittenOracle(BoundGame game, Interpreter interpreter, Layout layout)
        : base(layout, [.. game.Players.Select(player => player.Direction)]) =>
            (_game, _interpreter) = (game, interpreter);

    public static WrittenOracle Of(BoundGame game, GameSettings settings)
    {
        var interpreter = new Interpreter(settings);
        foreach (var parameter in game.Parameters)
        {
            interpreter.Symbols[parameter] = Argument(parameter, settings, interpreter);
        }

        foreach (var value in game.Definitions.Select(definition => definition.Value).Concat(game.Start ?? []))
        {
            interpreter.Number(value);
        }

        var layout = new Layout([.. game.Players.Select(player => (IReadOnlyList<int>)[
            player.Type is ArrayType array ? interpreter.Length(array.Sizes[0]) : 1])]);
        var oracle = new WrittenOracle(game, interpreter, layout);
        oracle.Stand([.. layout.Lengths.Select(lengths => new double[lengths[0]])], 1, -1, -1);
        return oracle;
    }

    public double[][]? Start => Point(_game.Start);

    public double[][]? Equilibrium => Point(_game.Equilibrium);

    public override double[] Losses(double[][] point, long sample)
    {
        Stand(point, sample, -1, -1);
        return [.. _game.Goals.Select(goal => goal.IsField ? double.NaN : Dual.Of(_interpreter.Of(goal.Value)).Value)];
    }

    public override double[][] Gradients(double[][] point, long sample)
    {
        Remember(point, sample);
        return [.. point.Select((part, player) => part.Select((_, i) => Gradient(point, sample, player, i)).ToArray())];
    }

    // Asked for fields where it was asked before, it has nothing new to remember.
    private void Remember(double[][] point, long sample)
    {
        var isElsewhere = _last is null || !_last.Zip(point, (one, other) => one.SequenceEqual(other)).All(same => same);
        if (isElsewhere)
        {
            Stand(point, sample, -1, -1);
            foreach (var past in _game.Data.Where(data => data.Of is not null))
            {
                _interpreter.Remember(past, _asked);
            }

            (_last, _asked) = ([.. point.Select(part => part.ToArray())], _asked + 1);
        }
    }

    private double Gradient(double[][] point, long sample, int player, int element)
    {
        var goal = _game.Goals[player];
        Stand(point, sample, player, element);
        var value = _interpreter.Of(goal.Value);
        return !goal.IsField ? Dual.Of(value).Slope
            : Directions[player] == Direction.Min ? Field(value, element)
            : -Field(value, element);
    }

    private static double Field(object value, int element) =>
        value is Dual[] vector ? vector[element].Value : Dual.Of(value).Value;

    private static object Argument(BoundGameParameter parameter, GameSettings settings, Interpreter interpreter)
    {
        var isGiven = settings.Arguments.TryGetValue(parameter.Name, out var given);
        var value = isGiven ? given! : interpreter.Of(parameter.Default!);
        return parameter.Type == NumberType.Real ? Dual.Of(value) : value;
    }

    private double[][]? Point(IReadOnlyList<BoundExpression>? parts) => parts is null ? null
        : [.. parts.Select((part, player) => Elements(_interpreter.Made(_game.Players[player].Type, part, 0)))];

    private static double[] Elements(object part) =>
        part is Dual[] vector ? [.. vector.Select(element => element.Value)] : [Dual.Of(part).Value];

    // One variable moves, if any.
    private void Stand(double[][] point, long sample, int moving, int element)
    {
        foreach (var player in _game.Players)
        {
            var at = player.Index == moving ? element : -1;
            Dual[] part = [.. point[player.Index].Select((x, i) => new Dual(x, i == at ? 1 : 0))];
            _interpreter.Symbols[player] = player.Type is ArrayType ? part : part[0];
        }

        foreach (var definition in _game.Definitions.Where(definition => IsMadeAnew(definition.Symbol, sample)))
        {
            var value = definition.Symbol is BoundDatum data
                ? _interpreter.Made(data.Type, definition.Value, data.IsSampled ? Math.Max(sample, 1) : 0)
                : _interpreter.Of(definition.Value);
            _interpreter.Symbols[definition.Symbol] = value;
        }

        _sample = sample;
    }

    private bool IsMadeAnew(BoundSymbol symbol, long sample) =>
        symbol is not BoundDatum data || _sample < 0 || (data.IsSampled && sample != _sample);
}
