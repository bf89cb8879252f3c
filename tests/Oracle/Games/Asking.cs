using System;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Values;

namespace Oracle.Games;

/// <summary>Asks the game, and counts: every evaluation, every player's field in it, and every sample drawn.</summary>
internal sealed class Asking(PlainGame game, Func<double, double> round)
{
    public long Evaluations { get; private set; }

    public long Fields { get; private set; }

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

    /// <summary>Counts the players of a field that an evaluation was not asked for before.</summary>
    public void CountFields(Evaluation evaluation, Space space)
    {
        for (var player = space.First; player < space.End; player++)
        {
            Fields += evaluation.Asked.Add(player) ? 1 : 0;
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
