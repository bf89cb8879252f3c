using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>A place that may get another value for a player; the value is null where it is nobody's of this instance.</summary>
internal sealed record Overwrite(VectorPlace Place, int Player, IrValue? By);

/// <summary>What items, and all that they contain, may overwrite.</summary>
internal static class Overwrites
{
    public static IEnumerable<Overwrite> Of(Item item, Places places) => item switch
    {
        RequireItem require => Views.PlayersOf(require.Value.Space).SelectMany(player => places.WrittenOver(require.Place)
            .Select(place => new Overwrite(place, player, place == require.Place ? require.Value : null))),
        EvaluateItem evaluate => places.GivenWith(evaluate.Node.Fields)
            .Select(player => new Overwrite(places.Field, player, null)).Concat(Leaving(places)),
        SampleItem => Leaving(places),
        StepItem step => Stepped(step.Node, places),
        LoopItem { Node: IrStep step } loop => Stepped(step, places).Concat(loop.Body.SelectMany(inner => Of(inner, places))),
        ResetItem reset => States(reset.Node.Instance, places),
        PushItem push => Everything([push.Place]),
        PutBackItem putBack => PutBack(putBack.Node.Kept, places),
        LoopItem loop => loop.Body.SelectMany(inner => Of(inner, places)),
        BranchItem branch => branch.Then.Concat(branch.Else).SelectMany(inner => Of(inner, places)),
        _ => [],
    };

    /// <summary>What is lost where the machine is left and may be saved.</summary>
    public static IEnumerable<Overwrite> Leaving(Places places) => Everything(places.LeftBehind);

    private static IEnumerable<Overwrite> Stepped(IrStep step, Places places) =>
        Views.PlayersOf(step.Instance.Space).Select(player => new Overwrite(places.Point, player, null))
            .Concat((step.IsAnswered ? [] : places.GivenWith(step.Instance.Space.Bits))
                .Select(player => new Overwrite(places.Field, player, null)))
            .Concat(step.IsAnswered ? [] : Leaving(places))
            .Concat(States(step.Instance, places));

    private static IEnumerable<Overwrite> PutBack(IrKept kept, Places places) => kept.Instance is { } instance
        ? States(instance, places)
        : Everything(places.WrittenOver(places.NextOf(kept.Window!)));

    private static IEnumerable<Overwrite> States(BoundInstance instance, Places places) => Everything(places.StatesOf(instance));

    private static IEnumerable<Overwrite> Everything(IEnumerable<VectorPlace> all) => all
        .SelectMany(place => Views.PlayersOf(place.Space).Select(player => new Overwrite(place, player, null)));
}
