using System;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mmx.Memory;

/// <summary>
/// A vector in native memory, addressed by the joint vector's elements also where it holds only a part of them: the
/// indexer reads and writes all lanes from an element on, as one plain load or store, unchecked.
/// </summary>
public readonly unsafe struct Buffer<T>
    where T : unmanaged
{
    private readonly T* _origin;

    private Buffer(T* origin) => _origin = origin;

    /// <summary>
    /// The memory at an address, which is where the joint vector's element <paramref name="start"/> lies.
    /// </summary>
    public static Buffer<T> At(nint address, long start = 0) => new((T*)address - start);

    public ref Vector512<T> this[long element]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref *(Vector512<T>*)(_origin + element);
    }

    /// <summary>
    /// Writes all lanes from an element on of a vector that nobody reads meanwhile. What is far is written past the caches,
    /// which would fetch it first.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(long element, Vector512<T> value, bool far)
    {
        if (far)
        {
            Vector512.StoreAlignedNonTemporal(value, _origin + element);
        }
        else
        {
            Vector512.Store(value, _origin + element);
        }
    }

    /// <summary>Where an element lies.</summary>
    public nint AddressOf(long element) => (nint)(_origin + element);

    /// <summary>A stretch of it, unchecked.</summary>
    public Span<T> Slice(long start, int length) => new(_origin + start, length);
}
