using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Dsl.Cli.Output;
using Dsl.Cli.Sources;
using Dsl.Cli.Verbs;
using Dsl.Generator;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Cli.Runs;

/// <summary>An optimizer as the user calls it, and its slice of the program.</summary>
internal sealed record ChosenOptimizer(string Called, ProgramSlice Slice);

/// <summary>The game, where its files lie, and the optimizers that are to play it.</summary>
internal sealed record Chosen(
    CheckedSources Program, ProgramSlice Game, string? GameFolder, IReadOnlyList<ChosenOptimizer> Optimizers)
{
    /// <summary>
    /// Optimizers are named, or written out; without any, all of the program's are meant. Null where the program has
    /// errors, which are said.
    /// </summary>
    public static Chosen? From(Shell shell, CheckedSources program, IReadOnlyList<string> optimizers, string? game)
    {
        if (program.HasErrors)
        {
            program.ComplainOfErrors(shell);
            return null;
        }

        var (gameName, gameFile) = GameOf(program, game);
        var all = new List<DiskFile>(program.OnDisk);
        all.AddRange(gameFile is null ? [] : [gameFile]);
        var players = PlayersOf(gameFile is null ? program.Files : [Safely.Parse(gameFile.Source)], gameName);
        var wanted = WantedOf(program, optimizers);
        var written = wanted
            .Where(name => !Declares<OptimizerSyntax>(program, name))
            .Select((text, at) => (text, rule: new WrittenRule(text, players, at + 1)))
            .ToList();
        all.AddRange(written.Select(each => each.rule.File));
        var whole = CheckedSources.Of(new SourceProgram(all));
        if (whole.HasErrors)
        {
            Complain(shell, whole, [.. written.Select(each => each.rule)]);
            return null;
        }

        var names = written.ToDictionary(each => each.text, each => each.rule.Name);
        var found = wanted.Select(name => new ChosenOptimizer(name, Find(whole, names.GetValueOrDefault(name, name), false)));
        var slice = Find(whole, gameName, true);
        return new Chosen(whole, slice, FolderOf(whole, slice), [.. found]);
    }

    private static (string Name, DiskFile? File) GameOf(CheckedSources program, string? named)
    {
        var own = NamesOf<GameSyntax>(program);
        return named switch
        {
            null when own.Count == 1 => (own[0], null),
            null => throw new Refusal($"name a game with `--game`: {Listed([.. own, .. StandardGames.Names])}"),
            _ when own.Contains(named) => (named, null),
            _ when StandardGames.Names.Contains(named) => (named, StandardGames.FileOf(named)),
            _ => throw new Refusal($"there is no game `{named}`; there are {Listed([.. own, .. StandardGames.Names])}"),
        };
    }

    private static IReadOnlyList<string> WantedOf(CheckedSources program, IReadOnlyList<string> named)
    {
        var own = NamesOf<OptimizerSyntax>(program);
        return named.Count > 0 ? [.. named.Distinct()]
            : own.Count > 0 ? own
            : throw new Refusal("there is no optimizer in these files; write one out: `--optimizer \"SimGda(lr: 0.1)\"`");
    }

    private static SpaceSyntax PlayersOf(IEnumerable<ParsedFile> files, string game) => files
        .SelectMany(file => file.Syntax.Declarations)
        .OfType<GameSyntax>()
        .First(declared => declared.Name.Text == game)
        .On;

    private static ProgramSlice Find(CheckedSources program, string name, bool isGame) =>
        program.Program.Slices.First(slice => slice.Name == name && slice.IsGame == isGame);

    // A game's own files lie beside it; one that comes with the tool has none.
    private static string? FolderOf(CheckedSources program, ProgramSlice game) =>
        Path.GetDirectoryName(program.OnDisk.First(file => file.Source.Path == game.Subject.Path).FullPath);

    private static void Complain(Shell shell, CheckedSources program, IReadOnlyList<WrittenRule> written)
    {
        var quoted = program.OnDisk.Select(file =>
            written.FirstOrDefault(rule => rule.File.Source.Path == file.Source.Path)?.Quoted ?? file);
        var writer = new DiagnosticWriter(shell.Complaints, quoted, new Ink(shell.Colors));
        foreach (var error in program.Program.Diagnostics.Where(each => each.Severity == Severity.Error))
        {
            writer.Write(written.Aggregate(error, (said, rule) => rule.Pointing(said)));
        }
    }

    private static bool Declares<T>(CheckedSources program, string name)
        where T : DeclarationSyntax => NamesOf<T>(program).Contains(name);

    private static IReadOnlyList<string> NamesOf<T>(CheckedSources program)
        where T : DeclarationSyntax =>
    [
        .. program.Files.SelectMany(file => file.Syntax.Declarations)
            .OfType<T>()
            .Select(declared => declared is GameSyntax game ? game.Name.Text : ((OptimizerSyntax)(object)declared).Name.Text),
    ];

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Distinct().Select(name => $"`{name}`"));
}
