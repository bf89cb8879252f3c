using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dsl.Generator.Ir.Games;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Games;

/// <summary>What everything in a game's class is called.</summary>
internal sealed class GameNames
{
    private const string Draws = "draws";

    private static readonly string[] OfMethods =
        ["seed", "folder", "fields", "losses", "sample", "start", "equilibrium", "T"];

    private static readonly string[] OfMaking = ["seed", "folder", "T"];

    private readonly Dictionary<object, string> _names = [];
    private readonly HashSet<string> _arguments = [];
    private readonly Namer _fields;
    private readonly Namer _locals;

    public GameNames(GamePlan plan)
    {
        var game = plan.Game.Bound;
        Class = Identifiers.Escaped(game.Name);
        _fields = new Namer([game.Name]);
        _locals = new Namer(OfMethods);
        foreach (var (parameter, argument) in Arguments(game))
        {
            _arguments.Add(_locals.Unique(argument.TrimStart('@')));
            _names[("argument", parameter)] = argument;
        }

        foreach (var parameter in game.Parameters)
        {
            _names[parameter] = Field(parameter.Name);
        }

        foreach (var data in game.Data)
        {
            _names[data] = Field(data.Name);
        }

        foreach (var node in plan.Fields.Concat(plan.Arrays))
        {
            _names[node] = Field(GraphPhrases.Of(node));
        }

        foreach (var player in game.Players)
        {
            _names[player] = Local(player.Name);
        }

        Index = Local("i");
        foreach (var loss in plan.Game.Losses.OfType<GraphNode>().Where(loss => loss.Name is null))
        {
            Known(loss, "loss");
        }
    }

    public string Class { get; }

    /// <summary>The index of loops over elements.</summary>
    public string Index { get; }

    public string Of(BoundSymbol symbol) => Known(symbol, symbol.Name);

    public string OfGradient(BoundGamePlayer player) =>
        Known(("gradient", player), "by" + Identifiers.Pascal(player.Name));

    public string Of(GraphNode node) => Known(node, GraphPhrases.Of(node));

    /// <summary>An index that a formula counts; formulas stand beside each other, never inside one another.</summary>
    public string OfIndex(BoundLocal index) =>
        index.Name[0] == '_' || _arguments.Contains(Identifiers.Camel(index.Name))
            ? Known(("index", index.Name), index.Name)
            : OfIndex(index.Name);

    /// <summary>The index of a formula that asks for none.</summary>
    public static string OfPlace(int dimension) => OfIndex(dimension == 0 ? "i" : "j");

    /// <summary>The source of the numbers of a draw.</summary>
    public static string OfDraw(int number) => $"{Draws}{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What a parameter is called where the game is made.</summary>
    public string Argument(BoundGameParameter parameter) => _names[("argument", parameter)];

    /// <summary>What the parameters of a game are called where it is made.</summary>
    public static IEnumerable<(BoundGameParameter Parameter, string Name)> Arguments(BoundGame game)
    {
        var namer = new Namer(OfMaking);
        return [.. game.Parameters.Select(parameter => (parameter, Identifiers.Escaped(namer.Unique(Identifiers.Camel(parameter.Name)))))];
    }

    private static string OfIndex(string name)
    {
        var index = Identifiers.Camel(name);
        return OfMethods.Contains(index) || index.StartsWith(Draws, StringComparison.Ordinal)
            ? index + "Index"
            : Identifiers.Escaped(index);
    }

    private string Known(object key, string wanted)
    {
        if (!_names.TryGetValue(key, out var name))
        {
            _names[key] = name = Local(wanted);
        }

        return name;
    }

    private string Field(string name) => _fields.Unique("_" + Identifiers.Camel(name));

    private string Local(string name) => Identifiers.Escaped(_locals.Unique(Identifiers.Camel(name)));
}
