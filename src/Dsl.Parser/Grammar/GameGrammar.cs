using Dsl.Parser.Syntax;
using Sprache;
using static Dsl.Parser.Grammar.Combinators;
using static Dsl.Parser.Grammar.ExpressionGrammar;
using static Dsl.Parser.Grammar.Terminals;

namespace Dsl.Parser.Grammar;

/// <summary>Games: who plays, on what data, for which loss.</summary>
internal static class GameGrammar
{
    public static readonly Parser<DeclarationSyntax> Game =
        (from game in Keyword.Game
         from name in Name
         from parameters in DeclarationGrammar.Parameters.OrDefault()
         from @on in Keyword.On
         from players in SpaceGrammar.SizedPlayers
         from open in OpenBrace
         from members in Recovery.OfGameMembers(Ref(() => Member))
         from close in CloseBrace
         select new GameSyntax(name, parameters, players, members)).Spanned();

    private static readonly Parser<GameMemberSyntax> Member =
        Ref(() => Let)
            .XOr(Ref(() => Loss))
            .XOr(Ref(() => Data))
            .XOr(Ref(() => SampledData))
            .XOr(Ref(() => Field))
            .XOr(Ref(() => Start))
            .XOr(Ref(() => Equilibrium))
            .Named(Expected.GameMember);

    private static readonly Parser<GameMemberSyntax> Data =
        (from data in Keyword.Data
         from name in Name
         from colon in Colon
         from type in Ref(() => DataType)
         from assign in Assign
         from value in Expression
         select new DataSyntax(name, type, value)).Spanned();

    private static readonly Parser<GameMemberSyntax> SampledData =
        (from sample in Keyword.Sample
         from name in Name
         from colon in Colon
         from type in Ref(() => DataType)
         from assign in Assign
         from value in Expression
         select new SampledDataSyntax(name, type, value)).Spanned();

    private static readonly Parser<DataTypeSyntax> DataType =
        (from name in Name
         from sizes in (from open in OpenIndex from sizes in Expression.Listed(CloseBracket) select sizes).OrDefault()
         select new DataTypeSyntax(name, sizes)).Spanned();

    private static readonly Parser<GameMemberSyntax> Let =
        (from @let in Keyword.Let
         from name in Name
         from assign in Assign
         from value in Expression
         select new GameLetSyntax(name, value)).Spanned();

    private static readonly Parser<GameMemberSyntax> Loss =
        (from loss in Keyword.Loss
         from player in Label.OrNull()
         from value in Expression
         select new GameLossSyntax(player, value)).Spanned();

    private static readonly Parser<GameMemberSyntax> Field =
        (from field in Keyword.Field
         from player in Name
         from colon in Colon
         from value in Expression
         select new GameFieldSyntax(player, value)).Spanned();

    private static readonly Parser<GameMemberSyntax> Start =
        (from start in Keyword.Start from value in Expression select new StartSyntax(value)).Spanned();

    private static readonly Parser<GameMemberSyntax> Equilibrium =
        (from equilibrium in Keyword.Equilibrium from value in Expression select new EquilibriumSyntax(value)).Spanned();
}
