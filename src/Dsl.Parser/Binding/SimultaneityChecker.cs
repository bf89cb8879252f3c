using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Parser.Binding;

/// <summary>Complains of rules that `simultaneous` cannot step, when the bodies of all instances are known.</summary>
internal sealed class SimultaneityChecker(IReadOnlyDictionary<BoundInstance, SaidRule> bound)
{
    public void Check()
    {
        foreach (var instance in bound.Where(one => one.Value is SimultaneousRule).SelectMany(one => one.Key.Children))
        {
            if (bound.TryGetValue(instance, out var rule) && Simultaneity.ObstacleIn(instance) is { } obstacle)
            {
                var (inner, site) = (obstacle.Instance, rule.Scope.Site);
                var where = site.Places.Of(PathOf(bound[inner]), obstacle.Where.Span);
                site.Complaints.Add(MmxErrors.NotSimultaneous(rule.At, rule.Name, inner.Rule, obstacle.Does, where));
            }
        }
    }

    // Where the words of its body stand.
    private static string PathOf(SaidRule rule) => rule is WrittenRule written ? written.Rule.Path : rule.Scope.Site.Text.Path;
}
