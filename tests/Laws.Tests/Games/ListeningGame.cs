using System;
using Oracle.Games;

namespace Laws.Tests.Games;

/// <summary>Another game, with an ear at each evaluation: it is told which one it is, from 1, before the answer is given.</summary>
public sealed class ListeningGame(PlainGame game) : PlainGame(game.Layout, game.Directions)
{
    private int _evaluations;

    public Action<int> Heard { get; set; } = _ => { };

    public override double[] Losses(double[][] point, long sample) => game.Losses(point, sample);

    public override double[][] Gradients(double[][] point, long sample)
    {
        Heard(++_evaluations);
        return game.Gradients(point, sample);
    }
}
