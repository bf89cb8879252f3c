using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using Dsl.Cli.Roslyn;
using Dsl.Generator;
using Dsl.Parser.Binding;
using Mmx.Games;

namespace Dsl.Cli.Runs;

/// <summary>A game and optimizers, compiled, with what the command line sets: runs are made of it.</summary>
internal sealed class Playground
{
    private readonly Assembly _compiled;
    private readonly Chosen _chosen;
    private readonly BoundGame _game;
    private readonly GameMaker _maker;
    private readonly PlaySettings _settings;

    private Playground(Assembly compiled, Chosen chosen, BoundGame game, PlaySettings settings)
    {
        (_compiled, _chosen, _game, _settings) = (compiled, chosen, game, settings);
        _maker = new GameMaker(game, TypeOf(chosen.Game), settings.Sets);
        WithLoss = Players.Of([.. Enumerable.Range(0, game.Goals.Count).Where(at => !game.Goals[at].IsField)]);
    }

    public IReadOnlyList<ChosenOptimizer> Optimizers => _chosen.Optimizers;

    /// <summary>What the game is called.</summary>
    public string Game => _game.Name;

    /// <summary>Who has a loss of his own, or the common one.</summary>
    public Players WithLoss { get; }

    public static Playground Of(Chosen chosen, PlaySettings settings)
    {
        var files = chosen.Optimizers.Select(each => each.Slice).Append(chosen.Game)
            .Select(slice => MmxCompiler.Compile(slice)!)
            .ToList();
        RefuseExterns(chosen, files);
        var playground = new Playground(InMemory.Compile(files), chosen, chosen.Game.BindGame()!, settings);
        playground.RefuseUnknown();
        return playground;
    }

    /// <summary>The same with more that is set.</summary>
    public Playground With(IEnumerable<Setting> more) =>
        new(_compiled, _chosen, _game, _settings with { Sets = [.. _settings.Sets, .. more] });

    /// <summary>The same, where all that is random begins with another seed.</summary>
    public Playground WithSeed(long seed) => new(_compiled, _chosen, _game, _settings with { Seed = seed });

    /// <summary>The seeds from the one that is set on.</summary>
    public IEnumerable<long> Seeds(int count) => Enumerable.Range(0, count).Select(at => _settings.Seed + at);

    /// <summary>The game as it is set, its players where a run starts.</summary>
    public WrittenGame<T> NewGame<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Trying(() =>
    {
        var game = _maker.Make<T>(_settings.Seed, _chosen.GameFolder);
        Starts.Put(game, _settings.Froms);
        return game;
    });

    /// <summary>The optimizer on that game, as it was written, or with its numbers set.</summary>
    public Optimizer<T> NewOptimizer<T>(ChosenOptimizer chosen, Game<T> game, bool isSet)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var type = TypeOf(chosen.Slice).MakeGenericType(typeof(T));
        var optimizer = Trying(() => (Optimizer<T>)Activator.CreateInstance(
            type, BindingFlags.DoNotWrapExceptions | BindingFlags.Instance | BindingFlags.Public, null, [game], null)!);
        optimizer.Seed = _settings.Seed;
        new Hyperparameters(optimizer, game.Players).Set(isSet ? OfOptimizers : []);
        return optimizer;
    }

    /// <summary>One run of an optimizer; whoever watches is told of each step and of the field's norm.</summary>
    public RunResult Run(ChosenOptimizer chosen, RunLimits limits, Action<long, double> watch) => _settings.IsFloat
        ? Run<float>(chosen, limits, watch)
        : Run<double>(chosen, limits, watch);

    private RunResult Run<T>(ChosenOptimizer chosen, RunLimits limits, Action<long, double> watch)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var game = NewGame<T>();
        using var optimizer = NewOptimizer(chosen, game, isSet: true);
        var match = new Match<T>(optimizer, new Look<T>(game, WithLoss), limits);
        var ending = Trying(() => match.Play(watch));
        return new RunResult(
            chosen.Called,
            Game,
            new Hyperparameters(optimizer, game.Players).Now.Concat(_maker.Values).ToDictionary(),
            ending,
            optimizer.Steps,
            optimizer.Evaluations,
            match.Seconds,
            Reported.By(optimizer, optimizer.Reports),
            match.Trajectory);
    }

    /// <summary>All numbers that can be set, by their paths, as they are set.</summary>
    public IReadOnlyDictionary<string, object> ParametersOf(ChosenOptimizer chosen)
    {
        using var game = NewGame<double>();
        using var optimizer = NewOptimizer(chosen, game, isSet: true);
        return new Hyperparameters(optimizer, game.Players).Now.Concat(_maker.Values).ToDictionary();
    }

    /// <summary>Refuses what is set and nobody has; with several optimizers a path need not be one of each.</summary>
    public void RefuseUnknown()
    {
        using var game = NewGame<double>();
        var known = _chosen.Optimizers.Select(each => Known(each, game)).ToList();
        foreach (var setting in OfOptimizers.Where(setting => !known.Any(each => each.Has(setting.Path))))
        {
            var paths = known.SelectMany(each => each.Now).Select(each => $"`{each.Key}`").Distinct().ToList();
            throw new Refusal($"nothing called `{setting.Path}` can be set"
                + (paths.Count == 0 ? "" : $"; what can be is {string.Join(", ", paths)}"));
        }
    }

    private Hyperparameters Known(ChosenOptimizer chosen, Game<double> game)
    {
        using var optimizer = NewOptimizer(chosen, game, isSet: false);
        return new Hyperparameters(optimizer, game.Players);
    }

    private IEnumerable<Setting> OfOptimizers => _settings.Sets.Where(each => !GameMaker.Sets(each));

    // A program has no two classes of one name.
    private Type TypeOf(ProgramSlice slice) =>
        _compiled.GetTypes().Single(type => !type.IsNested && type.Name == $"{slice.Name}`1");

    private static void RefuseExterns(Chosen chosen, IReadOnlyList<GeneratedFile> files)
    {
        foreach (var (optimizer, _) in chosen.Optimizers.Zip(files).Where(pair => pair.Second.Externs is not null))
        {
            throw new Refusal($"`{optimizer.Called}` calls an `extern fn`, which is C# of a project: mmx cannot run "
                + "it");
        }
    }

    private static bool IsOfTheGame(Exception fault) =>
        fault is ArgumentException or InvalidOperationException or InvalidDataException or IOException;

    // What the runtime refuses is about the user's game and numbers.
    private static TResult Trying<TResult>(Func<TResult> make)
    {
        try
        {
            return make();
        }
        catch (FileNotFoundException missing) when (missing.FileName is { } path)
        {
            throw new Refusal($"there is no file `{path}`: the files that a game reads lie beside its .mmx file");
        }
        catch (Exception fault) when (IsOfTheGame(fault))
        {
            throw new Refusal(fault.Message);
        }
    }
}

/// <summary>What a command line says of a run beside its limits.</summary>
internal sealed record PlaySettings(
    IReadOnlyList<Setting> Sets, IReadOnlyList<Setting> Froms, long Seed, bool IsFloat);
