using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Reflection;
using Dsl.Parser.Binding;
using Mmx.Games;

namespace Dsl.Cli.Runs;

/// <summary>Makes a game of its compiled class, with what is set, and defaults for the rest.</summary>
internal sealed class GameMaker
{
    private const string Prefix = "game.";

    private readonly Type _type;
    private readonly IReadOnlyList<string> _names;
    private readonly object[] _values;

    public GameMaker(BoundGame game, Type type, IEnumerable<Setting> settings)
    {
        _type = type;
        // The constructor wants first what has no default.
        _names = [.. game.Parameters.OrderBy(parameter => parameter.Default is null ? 0 : 1).Select(each => each.Name)];
        var own = settings.Where(Sets).ToList();
        RefuseUnknown(game, own);
        var taken = type.GetConstructors().Single().GetParameters();
        _values = [.. _names.Zip(taken, (name, parameter) => ValueOf(game, own, name, parameter))];
    }

    /// <summary>The parameters by their paths, `game.n`.</summary>
    public IEnumerable<KeyValuePair<string, object>> Values =>
        _names.Zip(_values, (name, value) => KeyValuePair.Create(Prefix + name, value));

    /// <summary>Whether it is a parameter of the game that is set.</summary>
    public static bool Sets(Setting setting) => setting.Path.StartsWith(Prefix, StringComparison.Ordinal);

    public WrittenGame<T> Make<T>(long seed, string? folder)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => (WrittenGame<T>)Activator.CreateInstance(
            _type.MakeGenericType(typeof(T)),
            BindingFlags.DoNotWrapExceptions | BindingFlags.Instance | BindingFlags.Public,
            null,
            [.. _values, (ulong)seed, folder],
            null)!;

    private static object ValueOf(BoundGame game, List<Setting> settings, string name, ParameterInfo parameter) =>
        settings.LastOrDefault(each => each.Path == Prefix + name) is { } setting ? setting.As(parameter.ParameterType)
        : parameter.HasDefaultValue ? parameter.DefaultValue!
        : throw new Refusal($"`{game.Name}` is not made without its `{name}`: `--set game.{name}=…`");

    private void RefuseUnknown(BoundGame game, IEnumerable<Setting> settings)
    {
        foreach (var name in settings.Select(setting => setting.Path[Prefix.Length..]).Except(_names))
        {
            throw new Refusal($"the game `{game.Name}` has no `{name}`"
                + (_names.Count == 0 ? "" : $"; it has {string.Join(", ", _names.Select(each => $"`{each}`"))}"));
        }
    }
}
