using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using Compiled;
using Dsl.Generator;
using Dsl.Parser.Binding;
using Laws.Tests.Cases;
using Mmx.Games;
using Mmx.Numerics;
using Oracle.Written;

namespace Laws.Tests.Written;

/// <summary>Every game of tests/Games, bound and compiled.</summary>
public static class WrittenCase
{
    private static readonly Lazy<IReadOnlyDictionary<string, ProgramSlice>> Slices = new(Read);

    private static readonly Lazy<CompiledOptimizers> Assembly = new(
        () => CompiledOptimizers.Of([.. Slices.Value.Values.Select(slice => MmxCompiler.Compile(slice)!)]));

    public static TheoryData<string> Names => new(All);

    public static IEnumerable<string> All => Slices.Value.Keys;

    /// <summary>Where the games' files lie.</summary>
    public static string Folder { get; } = Repository.PathTo("tests/Games");

    public static BoundGame Bound(string name) => Slices.Value[name].BindGame()!;

    /// <summary>The players that have losses: others have fields alone.</summary>
    public static Players WithLosses(BoundGame game) =>
        Players.Of([.. game.Players.Where(player => !game.Goals[player.Index].IsField).Select(player => player.Index)]);

    /// <summary>The compiled game, made with these arguments.</summary>
    public static WrittenGame<T> Make<T>(string name, ulong seed = 0, params (string Name, object Value)[] arguments)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            Make<T>(Assembly.Value.TypeOf<T>(name), seed, Folder, arguments);

    public static WrittenGame<T> Make<T>(
        Type type, ulong seed, string? folder, params (string Name, object Value)[] arguments)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var constructor = type.GetConstructors().Single();
        object?[] given = [.. constructor.GetParameters().Select(parameter => parameter.Name switch
        {
            "seed" => seed,
            "folder" => folder,
            _ => arguments.FirstOrDefault(argument => argument.Name == parameter.Name).Value ?? parameter.DefaultValue,
        })];
        try
        {
            return (WrittenGame<T>)constructor.Invoke(given);
        }
        catch (TargetInvocationException failure)
        {
            throw failure.InnerException!;
        }
    }

    /// <summary>The same game as its text means it, with the same random numbers.</summary>
    public static WrittenOracle Oracle(BoundGame game, ulong seed, params (string Name, object Value)[] arguments) =>
        WrittenOracle.Of(game, new GameSettings(
            arguments.ToDictionary(argument => argument.Name, argument => argument.Value),
            Folder,
            (distribution, number, sample, place) =>
                new Draws(seed, number, sample) is var draws && distribution == Distribution.Normal
                ? draws.Normal(place)
                : draws.Uniform(place)));

    /// <summary>Where everything is 0.</summary>
    public static double[][] Zero<T>(WrittenGame<T> game)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [.. game.Players.Select(player => new double[player.Tensors[0].Length])];

    /// <summary>A point where nothing is alike.</summary>
    public static double[][] Elsewhere<T>(WrittenGame<T> game, double by)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [.. Zero(game).Select((part, player) => part.Select((_, i) => 1.3 * Math.Sin((by * i) + player + by)).ToArray())];

    private static IReadOnlyDictionary<string, ProgramSlice> Read()
    {
        var files = Directory.GetFiles(Repository.PathTo("tests/Games"), "*.mmx").Order(StringComparer.Ordinal);
        return Optimizers.SlicesIn([.. files.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))])
            .ToDictionary(slice => slice.Name);
    }
}
