using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>Sets of players as C# expressions.</summary>
internal static class PlayersText
{
    public static string Of(ulong bits, int all)
    {
        var players = Enumerable.Range(0, all).Where(player => (bits >> player & 1) != 0).ToArray();
        return players.Length switch
        {
            0 => "Players.None",
            _ when players.Length == all => $"Players.All({all})",
            _ => string.Join(" | ", players.Select(player => $"Players.One({player})")),
        };
    }

    public static string Of(Space space, int all) => Of(space.Bits, all);
}
