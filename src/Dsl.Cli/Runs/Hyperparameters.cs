using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Dsl.Cli.Runs;

/// <summary>
/// The numbers of a generated optimizer that can be set, by their paths: `lr`, `base.k`, `lr.critic` where each player
/// has its own, `lrScale` where the number itself is computed.
/// </summary>
internal sealed class Hyperparameters
{
    private static readonly Type[] Numbers = [typeof(double), typeof(long), typeof(bool)];

    private readonly List<(string Path, object Holder, PropertyInfo Property)> _all;

    public Hyperparameters(object optimizer) => _all = [.. Of(optimizer, "")];

    public IEnumerable<KeyValuePair<string, object>> Now =>
        _all.Select(each => KeyValuePair.Create(each.Path, each.Property.GetValue(each.Holder)!));

    public bool Has(string path) => _all.Any(each => Is(each.Path, path));

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

    private static IEnumerable<(string, object, PropertyInfo)> Of(object holder, string before) =>
        from property in holder.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let path = before + InWords(property.Name)
        from found in IsNumber(property) ? [(path, holder, property)]
            : Holds(property) ? Of(property.GetValue(holder)!, path + ".")
            : Enumerable.Empty<(string, object, PropertyInfo)>()
        select found;

    private static bool IsNumber(PropertyInfo property) =>
        Numbers.Contains(property.PropertyType) && property.GetSetMethod() is not null;

    // A machine below, or a number for each player: both are classes of the optimizer's own.
    private static bool Holds(PropertyInfo property) =>
        property.PropertyType.IsNested && property.PropertyType.Assembly == property.DeclaringType!.Assembly;

    private static string InWords(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
