using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Who plays, and the scope that the optimizer's rule is written in.</summary>
internal sealed record OptimizerHeader(string Name, Place At, IReadOnlyList<BoundPlayer> Players, Scope Scope)
{
    // Sets of players are kept as the bits of one number.
    internal const int PlayerLimit = 64;

    private static readonly BoundPlayer[] Usual = [new("x", Direction.Min), new("y", Direction.Max)];

    public Space Space => new(0, Players.Count);

    /// <summary>Reads the header; what is wrong with it is complained of.</summary>
    public static OptimizerHeader Of(Declared declared, OptimizerSyntax syntax, Complaints complaints, Places places)
    {
        BoundPlayer[] players =
            [.. syntax.For?.Players.Select(player => new BoundPlayer(player.Name.Text, player.Direction)) ?? Usual];
        var site = new Site(declared, new Space(0, players.Length), null, complaints, places)
        {
            Players = [.. players.Select(player => player.Name)],
        };
        var scope = new Scope(site, Part.Argument);
        Headers.Declare(syntax.For, scope);
        if (players.Length > PlayerLimit)
        {
            scope.Report(MmxErrors.TooManyPlayers(scope.At(syntax.For!.Players[PlayerLimit].Name.Span), PlayerLimit));
        }

        return new OptimizerHeader(syntax.Name.Text, scope.At(syntax.Name.Span), players, scope);
    }
}
