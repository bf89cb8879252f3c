using System;
using System.Linq;

namespace Mmx.State;

/// <summary>What the elements of an entry are, by the names that safetensors has for them.</summary>
internal enum ElementType
{
    F64,
    I64,
    F32,
    BOOL,
}

/// <summary>
/// One thing of a state in a file: its name, what its elements are and how many it has of them, and where it lies. A number
/// of the host has its bits here; everything else is native memory.
/// </summary>
internal sealed record StateEntry(string Name, ElementType Type, long[] Shape, nint Address, long Bits)
{
    /// <summary>A state without it, or with more, fits all the same: it is a property.</summary>
    public bool IsOptional { get; init; }

    /// <summary>A state with another value does not fit.</summary>
    public bool IsFixed { get; init; }

    public long Bytes => Shape.Aggregate(SizeOf(Type), (bytes, length) => checked(bytes * length));

    public static long SizeOf(ElementType type) => type switch
    {
        ElementType.F32 => sizeof(float),
        ElementType.BOOL => sizeof(bool),
        _ => sizeof(double),
    };

    /// <summary>What it is, for whoever reads a complaint: `F32[300]`.</summary>
    public static string Say(string type, ReadOnlySpan<long> shape) => $"{type}[{string.Join(", ", shape.ToArray())}]";

    public override string ToString() => $"{Name}: {Say(Type.ToString(), Shape)}";
}
