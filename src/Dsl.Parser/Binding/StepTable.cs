using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>
/// The instances that one body steps: one for each rule parameter and space, one for each place of a rule written out.
/// </summary>
internal sealed class StepTable(Instances instances, IEnumerable<string> taken)
{
    private readonly List<Stepped> _ofParameters = [];
    private readonly List<BoundInstance> _all = [];
    private readonly HashSet<string> _names = [.. taken.Select(Pascal)];

    /// <summary>In the order in which the body first names them.</summary>
    public IReadOnlyList<BoundInstance> All => _all;

    public BoundInstance OfParameter(NamedThing parameter, RuleValue rule, Space space, Scope scope, SyntaxNode written)
    {
        var before = _ofParameters.Where(stepped => stepped.Parameter == parameter).ToList();
        if (before.FirstOrDefault(stepped => stepped.Space == space) is { } same)
        {
            return same.Instance;
        }

        var at = scope.At(written.Span);
        if (before.FirstOrDefault(stepped => stepped.Overlaps(space)) is { } other)
        {
            var here = Kinds.Say(space, scope.Site);
            var there = Kinds.Say(other.Space, scope.Site);
            scope.Report(MmxErrors.OverlappingSpaces(at, parameter.Name, here, there, other.At));
        }

        var player = space == scope.Site.Space ? null : scope.Site.NameOf(space);
        var name = Pascal(parameter.Name) + (player is null ? "" : "On" + Pascal(player));
        var instance = Add(rule, name, space);
        instance.SharesWith = before.FirstOrDefault()?.Instance;
        _ofParameters.Add(new Stepped(parameter, space, instance, at));
        return instance;
    }

    public BoundInstance WrittenOut(WrittenRule rule, Space space) => Add(rule, Pascal(rule.Name), space);

    private BoundInstance Add(RuleValue rule, string name, Space space)
    {
        var unique = name;
        for (var i = 2; !_names.Add(unique); i++)
        {
            unique = name + i;
        }

        var instance = instances.Add(rule, unique, space);
        _all.Add(instance);
        return instance;
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private sealed record Stepped(NamedThing Parameter, Space Space, BoundInstance Instance, Place At)
    {
        public bool Overlaps(Space other) => Space.First < other.End && other.First < Space.End;
    }
}
