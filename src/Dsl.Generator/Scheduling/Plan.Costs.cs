using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>What it costs that a vector is there at a moment.</summary>
internal sealed partial class Plan
{
    /// <summary>
    /// The vectors that are moved: it is read, and written before where it does not lie anywhere, when that is cheapest. Of two
    /// ways of one price that one is taken which keeps what was made rather than a copy of what was found, and what is written
    /// later last; and first what lies in a window, which may be read as a whole beside.
    /// </summary>
    private int CostOf(IrValue value, Moment moment) => LiesInWindow(value, moment) ? (Read * value.Space.Count) - 2
        : Lies(value, moment) ? (Read * value.Space.Count) - (IsWork(value) ? 1 : 0)
        : _copied.Contains(value) ? Read * value.Space.Count
        : ((Read + Written) * value.Space.Count) + (IsWork(value) ? CheapestBefore(moment, value).Cost + (_early.IsMoved(value) ? 2 : 0)
            : IsReadBefore(moment, value) ? 1
            : Read * value.Space.Count);

    /// <summary>Where it costs least to make it before a moment, beside what is made there as far as that is known.</summary>
    private (Moment Moment, int Cost) CheapestBefore(Moment moment, IrValue value)
    {
        var made = _moments.Made(value);
        var best = (Moment: made, Cost: int.MaxValue);
        foreach (var at in _moments.All.Where(at => at.CompareTo(made) >= 0 && (at.CompareTo(moment) < 0 || at == made)))
        {
            if (at == made || MayBeMadeAt(at, value))
            {
                var cost = Beside(value, at);
                best = cost < best.Cost ? (at, cost) : best;
            }
        }

        return best;
    }

    private int Beside(IrValue value, Moment at) => Gather(value, at, LongestAgain, GatheredAt(at), []);

    /// <summary>All that is read or made at a moment, as far as it is known.</summary>
    private HashSet<object> GatheredAt(Moment moment)
    {
        if (!_gathered.TryGetValue(moment, out var gathered))
        {
            _gathered[moment] = gathered = [];
            foreach (var wanted in _wanted.TryGetValue(moment, out var values) ? values : [])
            {
                Gather(wanted, moment, LongestAgain, [], gathered);
            }
        }

        return gathered;
    }

    /// <summary>Adds what has to be read to make it, and what is made on the way; what the reads cost that were not known.</summary>
    private int Gather(IrValue value, Moment at, int depth, HashSet<object> known, HashSet<object> added)
    {
        if (known.Contains(value) || !added.Add(value))
        {
            return 0;
        }

        if (Lies(value, at) || (!IsWork(value) && !IsView(value)))
        {
            return Read * value.Space.Count;
        }

        if (IsWork(value) && _moments.Made(value) != at && (depth == 0 || !MayBeMadeAt(at, value)))
        {
            return ((Read + Written) * value.Space.Count) + CostOfFirst(value);
        }

        var own = _makers[value] is IrCombine combine && !known.Contains(combine.Columns.Window) && added.Add(combine.Columns.Window)
            ? ReadsFor(combine) * value.Space.Count
            : 0;
        return own + Operands(value).Sum(operand => Gather(operand, at, depth - 1, known, added));
    }

    /// <summary>What it costs to make it as soon as it can be made, as far as that was known when somebody first asked.</summary>
    private int CostOfFirst(IrValue value)
    {
        if (!_costsOfFirst.TryGetValue(value, out var cost))
        {
            _costsOfFirst[value] = cost = Beside(value, _moments.Made(value));
        }

        return cost;
    }

    /// <summary>Somebody reads it while it still lies there, so that to keep it is only to write it.</summary>
    private bool IsReadBefore(Moment moment, IrValue value) =>
        _users[value].Any(user => user.CompareTo(moment) < 0 && Lies(value, user));

    private bool IsCopyFor(IrValue value, Moment moment) => !IsWork(value) && !IsView(value) && !Lies(value, moment);

    private bool Lies(IrValue value, Moment moment) =>
        _kept.TryGetValue(value, out var since) && since.CompareTo(moment) < 0
        || !_makers.ContainsKey(value) && _moments.Made(value) == Moment.Before
        || LiesFor(value, value.Space.Bits, moment);

    /// <summary>It was written to go into a window, and is read there.</summary>
    private bool LiesInWindow(IrValue value, Moment moment) =>
        _resident.Of(value).Any(stretch => stretch.From is IrPush && IsThere(stretch, moment));

    /// <summary>Of a field that was asked for some players, their part is all there is.</summary>
    private bool LiesFor(IrValue value, ulong players, Moment moment)
    {
        var (there, ever) = (0UL, 0UL);
        foreach (var stretch in _resident.Of(value))
        {
            ever |= stretch.Players;
            there |= IsThere(stretch, moment) ? stretch.Players : 0;
        }

        return there != 0 && (players & ever & ~there) == 0;
    }

    private bool IsThere(Stretch stretch, Moment moment)
    {
        var from = MomentOf(stretch.From, stretch);
        return from.CompareTo(moment) <= (stretch.From is IrMake ? 0 : -1)
            && (stretch.Until is null || MomentOf(stretch.Until, stretch).CompareTo(moment) >= 0);
    }

    private Moment MomentOf(IrNode node, Stretch stretch) =>
        stretch.IsOfPoint && node is IrEvaluate evaluate ? _moments.PutAt(evaluate) : _moments.Of(node);
}
