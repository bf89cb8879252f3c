using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>Which instances may see a field that another makes for them, or for an instance around them.</summary>
internal sealed class GivenFields
{
    private readonly HashSet<BoundInstance> _given = [];
    private readonly HashSet<BoundInstance> _drawn = [];

    public GivenFields(IEnumerable<BoundInstance> instances)
    {
        foreach (var step in instances.SelectMany(instance => BoundTree.All(instance.Body)).OfType<BoundStep>())
        {
            if (step.Field is not null)
            {
                _given.UnionWith(OptimizerLowering.Everyone(step.Instance));
            }

            if (Drawing.IsIn(step.Field))
            {
                _drawn.UnionWith(OptimizerLowering.Everyone(step.Instance));
            }
        }
    }

    public bool Contains(BoundInstance instance) => _given.Contains(instance);

    /// <summary>Something in the field that it sees may be drawn at random.</summary>
    public bool AreDrawnFor(BoundInstance instance) => _drawn.Contains(instance);
}
