using Oracle.Games;

namespace Laws.Tests.Games;

/// <summary>Another game on one sample for ever: a draw changes nothing.</summary>
public sealed class StillGame(PlainGame game) : PlainGame(game.Layout, game.Directions)
{
    public override double[] Losses(double[][] point, long sample) => game.Losses(point, 1);

    public override double[][] Gradients(double[][] point, long sample) => game.Gradients(point, 1);
}
