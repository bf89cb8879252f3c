using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

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
        EvaluateItem evaluate => Views.PlayersOf(evaluate.Node.Fields)
            .Select(player => new Overwrite(places.Field, player, null)),
        StepItem { Node.IsAnswered: true } step => Views.PlayersOf(step.Node.Instance.Space)
            .Select(player => new Overwrite(places.Point, player, null)),
        StepItem step => Views.PlayersOf(step.Node.Instance.Space).SelectMany(player =>
            new[] { new Overwrite(places.Field, player, null), new Overwrite(places.Point, player, null) }),
        LoopItem loop => loop.Body.SelectMany(inner => Of(inner, places)),
        BranchItem branch => branch.Then.Concat(branch.Else).SelectMany(inner => Of(inner, places)),
        _ => [],
    };
}
