using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Mmx.Memory;

namespace Mmx.Cpu;

/// <summary>How elements of a column are read: as they lie there, or less those of an older vector, rounded as they would be stored.</summary>
internal unsafe interface IColumnKind
{
    /// <summary>Whether there is an older vector.</summary>
    static abstract bool HasOlder { get; }

    /// <summary>All lanes from an element on.</summary>
    static abstract Vector512<T> Lanes<T>(Buffer<T> vector, Buffer<T> older, long element)
        where T : unmanaged;

    /// <summary>Eight elements from an address on, widened.</summary>
    static abstract Vector512<double> Wide<T>(T* vector, T* older)
        where T : unmanaged;
}

/// <summary>A column that is a vector.</summary>
internal readonly unsafe struct PlainColumn : IColumnKind
{
    public static bool HasOlder => false;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Lanes<T>(Buffer<T> vector, Buffer<T> older, long element)
        where T : unmanaged => vector[element];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Wide<T>(T* vector, T* older)
        where T : unmanaged => Cpu.Lanes.Wide(vector);
}

/// <summary>A column that is a difference.</summary>
internal readonly unsafe struct DifferenceColumn : IColumnKind
{
    public static bool HasOlder => true;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Lanes<T>(Buffer<T> vector, Buffer<T> older, long element)
        where T : unmanaged => vector[element] - older[element];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> Wide<T>(T* vector, T* older)
        where T : unmanaged => Cpu.Lanes.WideDifference(vector, older);
}
