namespace Dsl.Parser.Binding;

/// <summary>Makes the instances that a body steps.</summary>
internal abstract class Instances
{
    /// <summary>An instance of the rule on the space; the name tells it from the others that the same body steps.</summary>
    public abstract BoundInstance Add(RuleValue rule, string name, Space space);
}
