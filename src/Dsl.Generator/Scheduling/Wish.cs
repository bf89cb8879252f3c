using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>A value that a node reads by a kernel, and the moment at which it shall be there.</summary>
internal sealed class Wish(IrNode node, IrValue value, Moment moment)
{
    public IrNode Node { get; } = node;

    public IrValue Value { get; } = value;

    /// <summary>That at which the value is first read by others, where nothing better is known.</summary>
    public Moment Usual { get; } = moment;

    public Moment Moment { get; set; } = moment;

    /// <summary>It may be granted at any level of its run; a reduction is, where it stands.</summary>
    public bool IsFree => Node is IrStore or IrEvaluate;
}
