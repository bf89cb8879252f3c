using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Mmx.Memory;
using Mmx.State;

namespace Mmx.Games;

/// <summary>What the machines of one optimizer ask for, and what they know of where the players stand.</summary>
public sealed partial class Run<T>
{
    private readonly List<Asked<T>> _asked = [];
    private int _keepingSample;
    private Players _knownFields;
    private Players _knownLosses;

    /// <summary>A rule has ended the run.</summary>
    public bool HasStopped { get; private set; }

    /// <summary>Where players stand whose parameters are elsewhere for a while.</summary>
    internal Standing<T> Standing { get; }

    /// <summary>Whose field and whose loss are known where the players stand.</summary>
    internal (Players Fields, Players Losses) Known
    {
        get => (_knownFields, _knownLosses);
        set => (_knownFields, _knownLosses) = value;
    }

    /// <summary>All that is known of where players stand: who asks, and who waits for a field meanwhile.</summary>
    private IEnumerable<Standing<T>> Stands => _asked.Select(asked => asked.Standing).Prepend(Standing);

    /// <summary>Room for what a machine asks that is to see a field of its own.</summary>
    public Asked<T> Asked()
    {
        _asked.Add(new Asked<T>(this));
        return _asked[^1];
    }

    /// <summary>Asks for the sample with which a step begins: false where `keeping sample` withholds it.</summary>
    public bool Draw(out Request request)
    {
        if (_keepingSample > 0)
        {
            // It is the first inside of every `keeping sample` that is still waiting for one.
            _keepingSample = 0;
            request = default;
            return false;
        }

        return Sample(out request);
    }

    /// <summary>Asks for a sample.</summary>
    public bool Sample(out Request request)
    {
        Forget();
        request = Request.Sample;
        return true;
    }

    /// <summary>Says where some players stand while the next evaluation is made at another point.</summary>
    public void Stand(Players players, Buffer<T> where) => Standing.Add(players, where);

    /// <summary>Asks for fields and losses at the point that the game's parameters hold.</summary>
    public bool Evaluate(Players fields, Players losses, out Request request)
    {
        _knownFields = fields;
        _knownLosses = losses;
        request = Request.Evaluate(fields, losses);
        return true;
    }

    /// <summary>
    /// Asks for what of it has not been asked since <see cref="Forget"/>: the players have not moved and the sample
    /// is the same. False where all is known.
    /// </summary>
    public bool EvaluateUnknown(Players fields, Players losses, out Request request)
    {
        request = Request.Evaluate(fields.Without(_knownFields), losses.Without(_knownLosses)) with
        {
            Continues = !(_knownFields | _knownLosses).IsEmpty,
        };
        _knownFields |= fields;
        _knownLosses |= losses;
        return !(request.Fields | request.Losses).IsEmpty;
    }

    /// <summary>Nothing is known of where the players stand.</summary>
    public void Forget()
    {
        _knownFields = Players.None;
        _knownLosses = Players.None;
    }

    /// <summary>Ends the run: every machine ends its step where it is, and none begins another.</summary>
    public void Stop() => HasStopped = true;

    /// <summary>From here on the first sample with which a step begins is withheld.</summary>
    public void KeepSample() => _keepingSample++;

    /// <summary>Ends what the last <see cref="KeepSample"/> began.</summary>
    public void KeepSampleEnds() => _keepingSample = Math.Max(0, _keepingSample - 1);

    /// <summary>Nothing is in progress.</summary>
    internal void BeginAnew()
    {
        foreach (var standing in Stands)
        {
            standing.Clear();
        }

        Forget();
        _keepingSample = 0;
    }

    /// <summary>Where players stand, with vectors by their numbers in a list.</summary>
    internal string PrintStands(List<Buffer<T>> vectors) =>
        string.Join(';', Stands.Select(standing => standing.Print(vectors))).TrimEnd(';');

    /// <summary>Takes over where players stand from a saved state, whose vectors are those of the list.</summary>
    internal void ParseStands(string saved, List<Buffer<T>> vectors)
    {
        foreach (var (standing, text) in Stands.Zip(saved.Split(';')))
        {
            standing.Parse(text, number => number < 0 ? Zero() : vectors[number]);
        }
    }

    /// <summary>Shows a visitor what it carries between requests.</summary>
    internal void Show(StateVisitor<T> visitor)
    {
        HasStopped = visitor.Value("hasStopped", HasStopped);
        Random.Show(visitor);
        if (visitor.SeesSteps)
        {
            _keepingSample = (int)visitor.Value("keepingSample", (long)_keepingSample);
            _knownFields = Players.FromBits(visitor.Value("knownFields", _knownFields.ToBits()));
            _knownLosses = Players.FromBits(visitor.Value("knownLosses", _knownLosses.ToBits()));
            for (var i = 0; i < _asked.Count; i++)
            {
                visitor.Enter(string.Create(CultureInfo.InvariantCulture, $"asked{i}"));
                _asked[i].Show(visitor);
                visitor.Leave();
            }
        }
    }
}
