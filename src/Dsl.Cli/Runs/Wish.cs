using System.Collections.Generic;
using System.Linq;
using Dsl.Cli.Sources;
using Dsl.Cli.Verbs;
using Dsl.Generator;
using Dsl.Parser;
using Dsl.Parser.Syntax;

namespace Dsl.Cli.Runs;

/// <summary>
/// What a command line wishes to see, and what is missing in the files for that: a game that comes with the tool, and
/// rules that are written out.
/// </summary>
internal sealed class Wish
{
    private readonly DiskFile? _gameFile;

    private Wish(string game, DiskFile? gameFile, IReadOnlyList<(string, WrittenRule?)> optimizers) =>
        (Game, _gameFile, Optimizers) = (game, gameFile, optimizers);

    public string Game { get; }

    /// <summary>As the user calls them; where they are no names, the rules.</summary>
    public IReadOnlyList<(string Called, WrittenRule? Rule)> Optimizers { get; }

    public IReadOnlyList<WrittenRule> Rules => [.. Optimizers.Select(each => each.Rule).OfType<WrittenRule>()];

    /// <summary>What the program has to have beside its own files.</summary>
    public IEnumerable<DiskFile> Files => Rules.Select(rule => rule.File).Concat(_gameFile is null ? [] : [_gameFile]);

    /// <summary>Optimizers are named, or written out; without any, all of the program's are meant.</summary>
    public static Wish Of(CheckedSources program, IReadOnlyList<string> optimizers, string? game)
    {
        var own = program.Files.SelectMany(file => file.Syntax.Declarations).ToList();
        var (gameName, gameFile) = GameOf([.. own.OfType<GameSyntax>().Select(each => each.Name.Text)], game);
        var declared = gameFile is null ? own : [.. Safely.Parse(gameFile.Source).Syntax.Declarations];
        var players = declared.OfType<GameSyntax>().First(each => each.Name.Text == gameName).On;
        var known = own.OfType<OptimizerSyntax>().Select(each => each.Name.Text).ToList();
        var wanted = WantedOf(known, optimizers).Select((called, at) =>
            (called, known.Contains(called) ? null : new WrittenRule(called, players, at + 1, known)));
        return new Wish(gameName, gameFile, [.. wanted]);
    }

    private static (string Name, DiskFile? File) GameOf(IReadOnlyList<string> own, string? named) => named switch
    {
        null when own.Count == 1 => (own[0], null),
        null => throw new Refusal($"name a game with `--game`: {Listed(own)}"),
        _ when own.Contains(named) => (named, null),
        _ when StandardGames.Names.Contains(named) => (named, StandardGames.FileOf(named)),
        _ => throw new Refusal($"there is no game `{named}`; there are {Listed(own)}"),
    };

    private static IEnumerable<string> WantedOf(IReadOnlyList<string> own, IReadOnlyList<string> named) =>
        named.Distinct().Count() < named.Count ? throw NamedTwice(named)
        : named.Count > 0 ? named
        : own.Count > 0 ? own
        : throw new Refusal("there is no optimizer in these files; write one out: "
            + "`--optimizer \"SimGda(lr: 0.1)\"`");

    private static Refusal NamedTwice(IReadOnlyList<string> named) =>
        new($"the optimizer `{named.GroupBy(name => name).First(same => same.Count() > 1).Key}` is named twice");

    private static string Listed(IEnumerable<string> own) =>
        string.Join(", ", own.Union(StandardGames.Names).Select(name => $"`{name}`"));
}
