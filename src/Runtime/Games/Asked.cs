using System.Globalization;
using System.Numerics;
using Mmx.State;

namespace Mmx.Games;

/// <summary>
/// What a machine asks that sees another field than the one which steps it: it is kept while that one makes the field,
/// with evaluations of its own at the point asked about and elsewhere. Afterwards all is as the game would have left it.
/// </summary>
public sealed class Asked<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Run<T> _run;
    private readonly double[] _lossesThere = new double[Players.Limit];
    private (Players Fields, Players Losses) _known;
    private Players _losses;
    private Players _lossesAnswered;
    private Players _lossesKept;
    private bool _isEvaluated;
    private bool _hasMade;

    internal Asked(Run<T> run)
    {
        _run = run;
        Standing = new Standing<T>(run.Layout, run.Point);
    }

    /// <summary>Where players stood when it asked, who stood elsewhere.</summary>
    internal Standing<T> Standing { get; }

    /// <summary>Whose field it is to see.</summary>
    public Players Fields { get; private set; }

    /// <summary>
    /// Whether nothing is left of a request, where the field that it asked for before was made for all players there.
    /// </summary>
    public bool IsMade(ref Request request)
    {
        if (!request.Continues || !_hasMade)
        {
            return false;
        }

        request = request with { Fields = Players.None };
        return request.Losses.IsEmpty;
    }

    /// <summary>Takes a request for a field; says false where it asks for none, and leaves it to the game.</summary>
    public bool Takes(in Request request)
    {
        _hasMade = !request.Fields.IsEmpty || (request.Continues && _hasMade);
        if (request.Fields.IsEmpty)
        {
            return false;
        }

        _known = _run.Known;
        Fields = _known.Fields;
        _losses = request.Losses;
        _lossesAnswered = _lossesKept = Players.None;
        _isEvaluated = request.Continues;
        Standing.Clear();
        Standing.AddAll(_run.Standing);
        _run.Standing.Clear();
        return true;
    }

    /// <summary>Whether it asks for the field of one of these.</summary>
    public bool Need(Players players) => !(Fields & players).IsEmpty;

    /// <summary>
    /// Asks at the point that it asks about, for what it wants of losses too; says false where that is nothing.
    /// </summary>
    public bool Evaluate(Players fields, Players losses, out Request request)
    {
        request = Request.Evaluate(fields, losses | _losses) with { Continues = _isEvaluated };
        _isEvaluated |= !request.Players.IsEmpty;
        (_losses, _lossesAnswered) = (Players.None, _losses);
        return Ask(request);
    }

    /// <summary>Asks at another point; says false where nothing is wanted there.</summary>
    public bool EvaluateElsewhere(Players fields, Players losses, out Request request)
    {
        request = Request.Evaluate(fields, losses);
        foreach (var player in _lossesAnswered)
        {
            _lossesThere[player] = _run.Losses[player];
        }

        (_lossesAnswered, _lossesKept) = (Players.None, _lossesKept | _lossesAnswered);
        return Ask(request);
    }

    /// <summary>The field is made, and the parameters hold the point that was asked about: it goes on.</summary>
    public void Answered()
    {
        _run.Known = _known;
        foreach (var player in _lossesKept)
        {
            _run.Losses[player] = _lossesThere[player];
        }
    }

    /// <summary>Shows a visitor what is kept while the field is made.</summary>
    internal void Show(StateVisitor<T> visitor)
    {
        Players Shown(string name, Players players) => Players.FromBits(visitor.Value(name, players.ToBits()));

        Fields = Shown("fields", Fields);
        _known = (Shown("knownFields", _known.Fields), Shown("knownLosses", _known.Losses));
        (_losses, _lossesAnswered) = (Shown("losses", _losses), Shown("lossesAnswered", _lossesAnswered));
        _lossesKept = Shown("lossesKept", _lossesKept);
        _isEvaluated = visitor.Value("isEvaluated", _isEvaluated);
        _hasMade = visitor.Value("hasMade", _hasMade);
        foreach (var player in Players.All(_run.Layout.Players.Count))
        {
            visitor.Number(string.Create(CultureInfo.InvariantCulture, $"lossThere{player}"), ref _lossesThere[player]);
        }
    }

    // Who stood elsewhere when it asked stands there still.
    private bool Ask(in Request request)
    {
        if (request.Players.IsEmpty)
        {
            _run.Standing.Clear();
            return false;
        }

        _run.Standing.AddAll(Standing);
        _run.Known = (request.Fields, request.Losses);
        return true;
    }
}
