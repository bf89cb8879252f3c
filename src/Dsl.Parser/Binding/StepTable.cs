using System;
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

    // The number that was given last to a name that is taken.
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    /// <summary>In the order in which the body first names them.</summary>
    public IReadOnlyList<BoundInstance> All => _all;

    /// <summary>What a statement steps: a rule parameter, or a rule written out there.</summary>
    public BoundInstance InstanceOf(RuleValue rule, StepSyntax step, Space space, Scope scope)
    {
        var parameter = step.Rule is ReferenceSyntax reference ? scope.Find(reference.Name) : null;
        return parameter is null
            ? Add(rule, NameOf(step.Rule), space)
            : OfParameter(parameter, rule, space, scope, (SyntaxNode?)step.On ?? step.Rule);
    }

    /// <summary>An instance of its own, of this name.</summary>
    public BoundInstance Add(RuleValue rule, string name, Space space)
    {
        var instance = instances.Add(rule, Unique(Pascal(name)), space);
        _all.Add(instance);
        return instance;
    }

    private string Unique(string name)
    {
        _last.TryGetValue(name, out var number);
        var unique = name;
        while (!_names.Add(unique))
        {
            number = Math.Max(2, number + 1);
            unique = name + number;
        }

        _last[name] = number;
        return unique;
    }

    private BoundInstance OfParameter(NamedThing parameter, RuleValue rule, Space space, Scope scope, SyntaxNode written)
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
        var name = parameter.Name + (player is null ? "" : "On" + Pascal(player));
        var instance = Add(rule, name, space);
        instance.SharesWith = before.FirstOrDefault()?.Instance;
        _ofParameters.Add(new Stepped(parameter, space, instance, at));
        parameter.Base.Add(instance);
        return instance;
    }

    // `Adam(lr: 1) * 5` is called as its Adam.
    private static string NameOf(ExpressionSyntax rule) => rule switch
    {
        ReferenceSyntax reference => reference.Name,
        CallSyntax call => NameOf(call.Callee),
        BinarySyntax product => NameOf(product.Left),
        _ => "rule",
    };

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private sealed record Stepped(NamedThing Parameter, Space Space, BoundInstance Instance, Place At)
    {
        public bool Overlaps(Space other) => Space.First < other.End && other.First < Space.End;
    }
}
