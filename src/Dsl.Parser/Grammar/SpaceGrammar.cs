using Dsl.Parser.Collections;
using Dsl.Parser.Syntax;
using Sprache;
using static Dsl.Parser.Grammar.Combinators;
using static Dsl.Parser.Grammar.Terminals;

namespace Dsl.Parser.Grammar;

/// <summary>What a rule works on and a game is played by.</summary>
internal static class SpaceGrammar
{
    /// <summary>`z`, `(min x, max y)` or `z = (min x, max y)`.</summary>
    public static readonly Parser<SpaceSyntax> Space =
        (from whole in Name
         from players in (from assign in Assign from players in Ref(() => Players) select players).OrDefault()
         select new SpaceSyntax(whole, players))
        .XOr(Ref(() => PlayersAlone))
        .Spanned();

    public static readonly Parser<SpaceSyntax> PlayersAlone =
        (from players in Ref(() => Players) select new SpaceSyntax(null, players)).Spanned();

    /// <summary>`(min x[n], max y[n])`.</summary>
    public static readonly Parser<SpaceSyntax> SizedPlayers =
        (from open in Open
         from players in Ref(() => SizedPlayer).Listed(Close)
         select new SpaceSyntax(null, players)).Spanned();

    private static readonly Parser<EquatableArray<PlayerSyntax>> Players =
        from open in Open
        from players in Ref(() => Player).Listed(Close)
        select players;

    private static readonly Parser<PlayerSyntax> Player =
        (from direction in Ref(() => Direction)
         from name in Name
         select new PlayerSyntax(direction, name, null)).Spanned();

    private static readonly Parser<PlayerSyntax> SizedPlayer =
        (from direction in Ref(() => Direction)
         from name in Name
         from size in (from open in OpenIndex
                       from size in ExpressionGrammar.Expression
                       from close in CloseBracket
                       select size).OrNull()
         select new PlayerSyntax(direction, name, size)).Spanned();

    private static readonly Parser<Direction> Direction =
        Keyword.Min.Select(_ => Syntax.Direction.Min).XOr(Keyword.Max.Select(_ => Syntax.Direction.Max));
}
