using System;
using System.Runtime.InteropServices;
using Generator = TorchSharp.torch.Generator;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Native;

internal static unsafe partial class Shim
{
    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_zeros(ReadOnlySpan<long> size, int count, Make make);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_ones(ReadOnlySpan<long> size, int count, Make make);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_empty(ReadOnlySpan<long> size, int count, Make make);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_full(ReadOnlySpan<long> size, int count, Scalar value, Make make);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_rand(ReadOnlySpan<long> size, int count, Generator? generator, Make make);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_randn(ReadOnlySpan<long> size, int count, Generator? generator, Make make);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_randint(
        long low, long high, ReadOnlySpan<long> size, int count, Generator? generator, Make make);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_arange(Scalar start, Scalar stop, Scalar step, Make make);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_zeros_like(Tensor like, Make make);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_ones_like(Tensor like, Make make);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_of(void* elements, int from, ReadOnlySpan<long> size, int count, Make make);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_cat(ReadOnlySpan<nint> tensors, int count, long dim);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_stack(ReadOnlySpan<nint> tensors, int count, long dim);
}
