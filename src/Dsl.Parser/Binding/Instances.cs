namespace Dsl.Parser.Binding;

/// <summary>Makes the instances that a body steps.</summary>
internal abstract class Instances
{
    /// <summary>An instance of the rule on the space; its name is its own among those that the body steps.</summary>
    public abstract BoundInstance Add(RuleValue rule, string name, Space space);
}
