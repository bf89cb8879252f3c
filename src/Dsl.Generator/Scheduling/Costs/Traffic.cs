using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Costs;

/// <summary>How many vectors are moved, of each player's parameters; players whose vectors nothing moves are left out.</summary>
internal sealed class Traffic
{
    public static readonly Traffic None = new(new Dictionary<int, double>());

    private readonly IReadOnlyDictionary<int, double> _vectors;

    private Traffic(IReadOnlyDictionary<int, double> vectors) => _vectors = vectors;

    public static Traffic Of(IEnumerable<int> players, int vectors) =>
        new(players.ToDictionary(player => player, _ => (double)vectors));

    public static Traffic Of(Space space, int vectors) => Of(Views.PlayersOf(space), vectors);

    public double this[int player] => _vectors.TryGetValue(player, out var vectors) ? vectors : 0;

    public Traffic Plus(Traffic other) => With(other, (one, another) => one + another);

    public Traffic Dearer(Traffic other) => With(other, Math.Max);

    public Traffic Times(double times) => With(this, (one, _) => one * times);

    private Traffic With(Traffic other, Func<double, double, double> combine) => new(
        _vectors.Keys.Union(other._vectors.Keys).ToDictionary(player => player, player => combine(this[player], other[player])));
}
