using System;
using System.Linq;
using Oracle.Values;

namespace Oracle.Games;

/// <summary>Asks the game, and counts: every evaluation, every player's field in it, and every sample drawn.</summary>
internal sealed class Asking(PlainGame game, Func<double, double> round)
{
    private bool _isTold;
    private bool _another;

    /// <summary>Told whenever the game is asked.</summary>
    public Action Heard { get; set; } = () => { };

    public long Evaluations { get; private set; }

    public long Fields { get; private set; }

    public long Draws { get; private set; }

    public void Draw()
    {
        // Who was told of the first sample, though the game was never asked, is told of another from here on.
        _another |= Draws == 0 && _isTold;
        Draws++;
    }

    /// <summary>A run begins with a sample drawn; the first draw of the run is that one.</summary>
    private void EnsureDrawn()
    {
        if (Draws == 0)
        {
            Draws++;
        }
    }

    public void CountField(bool isNew) => Fields += isNew ? 1 : 0;

    /// <summary>The sample at hand, or the one that the first evaluation will be on.</summary>
    public long Sample
    {
        get
        {
            _isTold = true;
            return Math.Max(1, Draws) + (_another ? 1 : 0);
        }
    }

    public Evaluation At(Part[] position, string key) => new EvaluationOfGame(this, position, key);

    public (double[][] Field, double[] Losses) Ask(Part[] position)
    {
        EnsureDrawn();
        Evaluations++;
        Heard();
        double[][] point = [.. position.Select(part => part.Elements)];
        var field = game.Field(point, Draws).Select(part => part.Select(round).ToArray());
        return ([.. field], game.Losses(point, Draws));
    }
}
