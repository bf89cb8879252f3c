using System;
using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    private const ScalarType DefaultType = ScalarType.Float32;

    // What a tensor filled with a number is of, where nothing is said.
    private static ScalarType TypeFor(Scalar value) => IsFloatingPoint(value.Type) ? DefaultType : ScalarType.Int64;

    private static unsafe Tensor Of<T>(
        ReadOnlySpan<T> elements,
        ReadOnlySpan<long> dimensions,
        ScalarType from,
        ScalarType? dtype,
        Device? device,
        bool requires_grad,
        string[]? names = null)
        where T : unmanaged
    {
        var count = 1L;
        foreach (var dimension in dimensions)
        {
            count *= dimension;
        }

        if (count > elements.Length)
        {
            throw new ArgumentException(
                $"mismatched total size creating a tensor from an array: {count} vs. {elements.Length}");
        }

        fixed (T* first = elements)
        {
            var make = new Make(dtype ?? from, device, requires_grad, names);
            return Shim.shim_of(first, (int)from, dimensions, dimensions.Length, make);
        }
    }

    private static ReadOnlySpan<T> Flat<T>(T[,] array) =>
        array.Length == 0 ? [] : MemoryMarshal.CreateReadOnlySpan(ref array[0, 0], array.Length);
}
