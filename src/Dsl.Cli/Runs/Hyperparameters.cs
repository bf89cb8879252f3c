using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Mmx.Games;

namespace Dsl.Cli.Runs;

/// <summary>
/// The numbers of a generated optimizer that can be set, by their paths: `lr`, `base.k`, `lr.critic` where each player
/// has its own, `lrScale` where the number itself is computed.
/// </summary>
internal sealed class Hyperparameters
{
    // A number for each player, in the game's order.
    private const string ByPlayer = "ByPlayer";

    private const BindingFlags OfItsOwn = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Type[] Numbers = [typeof(double), typeof(long), typeof(bool)];

    private readonly List<(string Path, object Holder, PropertyInfo Property)> _all;

    /// <summary>Those of an optimizer on a game, whose players are called as the game calls them.</summary>
    public Hyperparameters(object optimizer, IReadOnlyList<Player> players) =>
        _all = [.. Of(optimizer, "", players)];

    public IEnumerable<KeyValuePair<string, object>> Now =>
        _all.Select(each => KeyValuePair.Create(each.Path, each.Property.GetValue(each.Holder)!));

    public bool Has(string path) => _all.Any(each => Is(each.Path, path));

    /// <summary>How a property is called on the command line.</summary>
    public static string InWords(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The machine that a machine has by this name; null where it has none.</summary>
    public static object? Below(object machine, string name) =>
        machine.GetType().GetProperty(name, OfItsOwn) is { } property && Holds(property)
            ? property.GetValue(machine)
            : null;

    /// <summary>Sets what it has of these.</summary>
    public void Set(IEnumerable<Setting> settings)
    {
        foreach (var setting in settings.Where(setting => Has(setting.Path)))
        {
            var (_, holder, property) = _all.First(each => Is(each.Path, setting.Path));
            property.SetValue(holder, setting.As(property.PropertyType));
        }
    }

    private static bool Is(string path, string written) => path.Equals(written, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string, object, PropertyInfo)> Of(
        object holder, string before, IReadOnlyList<Player> players) =>
        from each in holder.GetType().GetProperties(OfItsOwn).Select((property, at) => (Property: property, At: at))
        let property = each.Property
        let path = before + (holder.GetType().Name == ByPlayer ? players[each.At].Name : InWords(property.Name))
        from found in IsNumber(property) ? [(path, holder, property)]
            : Holds(property) ? Of(property.GetValue(holder)!, path + ".", players)
            : Enumerable.Empty<(string, object, PropertyInfo)>()
        select found;

    private static bool IsNumber(PropertyInfo property) =>
        Numbers.Contains(property.PropertyType) && property.GetSetMethod() is not null;

    // A machine below, or a number for each player: both are classes of the optimizer's own.
    private static bool Holds(PropertyInfo property) =>
        property.PropertyType.IsNested && property.PropertyType.Assembly == property.DeclaringType!.Assembly;
}
