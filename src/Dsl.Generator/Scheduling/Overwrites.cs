using System.Collections.Generic;
using System.Linq;

namespace Dsl.Generator.Scheduling;

/// <summary>The places, player by player, that items and all that they contain may overwrite.</summary>
internal static class Overwrites
{
    public static IEnumerable<(VectorPlace Place, int Player)> Of(IEnumerable<Item> items, Places places) =>
        items.SelectMany(item => Of(item, places));

    private static IEnumerable<(VectorPlace Place, int Player)> Of(Item item, Places places) => item switch
    {
        RequireItem require => Views.PlayersOf(require.Value.Space).Select(player => (require.Place, player)),
        EvaluateItem evaluate => Enumerable.Range(0, 64)
            .Where(player => (evaluate.Node.Fields >> player & 1) != 0).Select(player => (places.Field, player)),
        StepItem step => Views.PlayersOf(step.Node.Instance.Space)
            .SelectMany(player => new[] { (places.Field, player), (places.Point, player) }),
        LoopItem loop => Of(loop.Body, places),
        BranchItem branch => Of(branch.Then, places).Concat(Of(branch.Else, places)),
        _ => [],
    };
}
