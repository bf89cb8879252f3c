using System;
using System.Runtime.InteropServices;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Native;

internal static unsafe partial class Shim
{
    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_all(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_any(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_max(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_min(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_mean(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_mean_dims(
        Tensor self,
        ReadOnlySpan<long> dims,
        int count,
        int keepdim,
        int type);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_sum(Tensor self, int type);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_sum_dims(
        Tensor self,
        ReadOnlySpan<long> dims,
        int count,
        int keepdim,
        int type);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_norm(Tensor self, float p);

    [LibraryImport(Library.Name)]
    internal static partial int shim_extreme(
        Tensor self, long dim, int keepdim, int largest, out nint values, out nint indexes);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_argmax(Tensor self, long dim, int keepdim);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_argmin(Tensor self, long dim, int keepdim);
}
