using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Games;
using Oracle.Values;

namespace Oracle.Bodies;

/// <summary>What is said of a point on the sample at hand to a body that asks.</summary>
internal delegate Evaluation Ask(Part[] position, string key);

/// <summary>One run of an instance's body: within it, and nowhere else, what was evaluated once is known.</summary>
internal sealed class BodyRun(BoundInstance instance, Standing standing, Asking asking, Ask ask)
{
    private readonly Dictionary<string, Evaluation> _evaluated = [];

    public BoundInstance Instance { get; } = instance;

    public Identities Identities { get; } = new();

    /// <summary>Whom it asks, and with it the bodies below.</summary>
    public Ask Ask { get; } = ask;

    /// <summary>What the game says where the players of <paramref name="at"/> stand there and all others where they stand.</summary>
    public Evaluation Evaluate(Vector? at)
    {
        Part[] position = [.. standing.Point.Select((part, player) => at?.Parts[player] ?? part)];
        var key = $"{string.Join(",", position.Select(part => part.Identity))} on {asking.Sample}";
        if (!_evaluated.TryGetValue(key, out var evaluation))
        {
            _evaluated.Add(key, evaluation = Ask(position, key));
        }

        return evaluation;
    }

    /// <summary>Another has asked that already.</summary>
    public void Know(Evaluation evaluation) => _evaluated[evaluation.Key] = evaluation;

    /// <summary>Nothing that was evaluated is known any more.</summary>
    public void Forget() => _evaluated.Clear();

    /// <summary>What another rule may have moved is a new value, whatever it is.</summary>
    public void Renew(Space space)
    {
        for (var player = space.First; player < space.End; player++)
        {
            standing.Point[player] = Identities.Renewed(standing.Point[player])!;
        }
    }
}
