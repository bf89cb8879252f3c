using System;
using System.Linq;
using Oracle.Values;

namespace Oracle.Games;

/// <summary>What the game said of one point on one sample.</summary>
internal sealed record Evaluation(double[][] Field, double[] Losses, string Key);

/// <summary>Asks the game, and counts: every evaluation, and every sample drawn.</summary>
internal sealed class Asking(PlainGame game, Func<double, double> round)
{
    public long Evaluations { get; private set; }

    public long Draws { get; private set; }

    public void Draw() => Draws++;

    /// <summary>A run begins with a sample drawn; the first draw of the run is that one.</summary>
    public void EnsureDrawn()
    {
        if (Draws == 0)
        {
            Draw();
        }
    }

    public Evaluation Evaluate(Part[] position, string key)
    {
        Evaluations++;
        double[][] point = [.. position.Select(part => part.Elements)];
        var field = game.Field(point, Draws).Select(part => part.Select(round).ToArray());
        return new Evaluation([.. field], game.Losses(point, Draws), key);
    }
}
