using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Naming;

/// <summary>
/// Which instances have their hyperparameters of another: of two that are one rule parameter on two players, the second,
/// and with it all that it contains.
/// </summary>
internal sealed class Sharing
{
    private readonly Dictionary<BoundInstance, BoundInstance> _shared = [];

    public Sharing(BoundInstance root) => Visit(root, null);

    /// <summary>The instance whose machine an instance's machine is given; null where nothing is shared.</summary>
    public BoundInstance? Of(BoundInstance instance) =>
        _shared.TryGetValue(instance, out var shared) && IsNeeded(instance) ? shared : null;

    /// <summary>The parameter that this one is another name for: both can be set, and begin alike.</summary>
    public BoundParameter? Of(BoundInstance instance, BoundParameter parameter) =>
        _shared.TryGetValue(instance, out var shared)
        && shared.Parameters.FirstOrDefault(other => other.Name == parameter.Name) is { } same
        && IsOne(parameter, same) ? same : null;

    private static bool IsOne(BoundParameter a, BoundParameter b) => a.Type == b.Type && (a.Argument, b.Argument) switch
    {
        (BoundNumber first, BoundNumber second) => first.Value.Equals(second.Value),
        (BoundNumberByPlayer, _) or (_, BoundNumberByPlayer) => false,
        _ => !a.IsConst && !b.IsConst,
    };

    private bool IsNeeded(BoundInstance instance) =>
        instance.Parameters.Any(parameter => Of(instance, parameter) is not null) || instance.Children.Any(child => Of(child) is not null);

    private void Visit(BoundInstance instance, BoundInstance? shared)
    {
        if (shared is not null)
        {
            _shared[instance] = shared;
        }

        for (var i = 0; i < instance.Children.Count; i++)
        {
            var alike = shared is not null && i < shared.Children.Count && shared.Children[i].Rule == instance.Children[i].Rule
                ? shared.Children[i]
                : null;
            Visit(instance.Children[i], instance.Children[i].SharesWith ?? alike);
        }
    }
}
