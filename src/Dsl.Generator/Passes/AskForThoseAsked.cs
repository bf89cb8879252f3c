using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Passes;

/// <summary>
/// Where a field is made for an instance that is stepped, says of each evaluation which players' parts of it need it, and
/// whether each of these needs its own part alone: then it is asked for the players that the instance asks for. A field
/// in which something is drawn is made whole, since what is drawn is drawn once.
/// <code>
/// a = evaluate where it asks, fields 0 1            a = evaluate where it asks, of those asked, fields 0 1
/// b = norm a, per player                       ⇒    b = norm a, per player
/// c = divide a, b                                   c = divide a, b
/// store seen &lt;- c                                store seen &lt;- c
/// </code>
/// </summary>
internal static class AskForThoseAsked
{
    public static void In(IReadOnlyList<IrInstance> instances)
    {
        var askAgain = new HashSet<BoundInstance>(instances.Where(AsksAgain).Select(instance => instance.Bound));
        foreach (var step in instances.SelectMany(instance => IrUses.Everything(instance.Body)).OfType<IrStep>())
        {
            if (step.With is { } with)
            {
                Narrow(with, step.Instance.Space);
                with.MayBeMade = IsMadeAtOnce(with, step.Instance.Space) && HoldsOneOf(askAgain, step.Instance);
            }
        }
    }

    /// <summary>Where it has asked already it may ask for more.</summary>
    private static bool AsksAgain(IrInstance instance) => EvaluationsIn(instance.Body).Any(evaluate => evaluate.MayBeKnown);

    private static bool HoldsOneOf(HashSet<BoundInstance> instances, BoundInstance instance) =>
        instances.Contains(instance) || instance.Children.Any(child => HoldsOneOf(instances, child));

    private static bool IsMadeAtOnce(IrWith with, Space space) =>
        EvaluationsIn(with.Body).All(evaluate => evaluate.Asked!.IsFor(space));

    private static IEnumerable<IrEvaluate> EvaluationsIn(IrBlock block) => IrUses.Everything(block).OfType<IrEvaluate>();

    private static void Narrow(IrWith with, Space space)
    {
        if (IrUses.Everything(with.Body).Any(node => node is IrDraw))
        {
            return;
        }

        foreach (var evaluate in EvaluationsIn(with.Body))
        {
            Narrow(evaluate, with, space);
        }
    }

    private static void Narrow(IrEvaluate evaluate, IrWith with, Space space)
    {
        var needs = new PlayersNeeded(with.Body, evaluate).Of(with.Seen);
        var players = Enumerable.Range(space.First, space.Count).ToArray();
        evaluate.Asked!.Players = evaluate.Losses.Count > 0 || evaluate.Asked.BringsLosses
            ? ulong.MaxValue
            : players.Where(player => needs[player] != 0).Aggregate(0UL, (bits, player) => bits | 1UL << player);
        evaluate.Asked.IsOwn = players.All(player => (needs[player] & ~(1UL << player)) == 0);
    }
}
