using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// What is read behind a request, or behind a reduction's result, is kept for it, or made there of what lies in memory
/// anyway: whichever moves fewer bytes. Tells the level at which each vector is made.
/// <code>
/// a = multiply mu, v                      f = evaluate at z
/// f = evaluate at z            ⇒          a = multiply mu, v
/// m = add a, f                            m = add a, f
/// </code>
/// </summary>
internal sealed class MakeAgain
{
    // Plans are made of so many nodes in all at most: what more of them could still save is little.
    private const int MostPlanned = 2048;

    // A block that is longer than any rule that somebody writes is left as it is: a plan looks at each node from all others.
    private const int LongestPlanned = 512;

    private readonly IrBlock _block;
    private readonly Early _early;
    private readonly Moments _moments;
    private readonly Resident _resident;
    private int _plans;

    private MakeAgain(IrBlock block, IrInstance instance, Early early)
    {
        _block = block;
        _early = early;
        _moments = new Moments(block);
        _resident = new Resident(block, instance);
    }

    public static IReadOnlyDictionary<IrValue, int> In(IrInstance instance)
    {
        var levels = new Dictionary<IrValue, int>();
        In(instance.Body, instance, new Numbering(instance.Body), levels);
        return levels;
    }

    private static void In(IrBlock block, IrInstance instance, Numbering numbering, Dictionary<IrValue, int> levels)
    {
        foreach (var inner in block.Nodes.SelectMany(IrUses.BlocksOf).ToArray())
        {
            In(inner, instance, numbering, levels);
        }

        if (block.Nodes.Count(node => node is IrMake { Result.IsNumber: false }) > LongestPlanned)
        {
            return;
        }

        var early = Early.In(block);
        var again = new MakeAgain(block, instance, early);
        new Remaking(block, early, again._moments, again.BestPlan().Made, numbering, levels).Run();
    }

    /// <summary>
    /// Each store, and each point that is asked about, is put off or brought forward as long as that saves anything; before
    /// that, all of them at once.
    /// </summary>
    private Plan BestPlan()
    {
        var wishes = _moments.Wishes.Where(wish => wish.IsFree).ToArray();
        var best = AllAtOnce(wishes, NewPlan());
        for (var before = int.MaxValue; best.Cost < before && MayPlan;)
        {
            before = best.Cost;
            foreach (var wish in wishes)
            {
                best = BestFor(wish, best);
            }
        }

        return best;
    }

    private Plan AllAtOnce(IReadOnlyList<Wish> wishes, Plan usual)
    {
        if (wishes.All(wish => _moments.MomentsFor(wish).Last() == wish.Moment))
        {
            return usual;
        }

        Array.ForEach([.. wishes], wish => _moments.Grant(wish, _moments.MomentsFor(wish).Last()));
        var last = NewPlan();
        if (last.Cost < usual.Cost)
        {
            return last;
        }

        Array.ForEach([.. wishes], wish => _moments.Grant(wish, wish.Usual));
        return usual;
    }

    private Plan BestFor(Wish wish, Plan best)
    {
        foreach (var moment in _moments.MomentsFor(wish).Where(moment => moment != wish.Moment).ToArray())
        {
            if (!MayPlan)
            {
                break;
            }

            var usual = wish.Moment;
            _moments.Grant(wish, moment);
            var plan = NewPlan();
            if (plan.Cost < best.Cost)
            {
                best = plan;
            }
            else
            {
                _moments.Grant(wish, usual);
            }
        }

        return best;
    }

    private bool MayPlan => _plans * _block.Nodes.Count < MostPlanned;

    private Plan NewPlan()
    {
        _plans++;
        return new Plan(_block, _early, _moments, _resident);
    }
}
