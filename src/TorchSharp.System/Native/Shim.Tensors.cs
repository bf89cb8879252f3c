using System;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Native;

internal static unsafe partial class Shim
{
    [LibraryImport(Library.Name)]
    internal static partial nint THSTensor_data(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial nint THSTensor_grad(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial int shim_set_grad(
        Tensor self,
        [MarshalUsing(typeof(OptionalTensorMarshaller))] Tensor? gradient);

    [LibraryImport(Library.Name)]
    internal static partial void THSTensor_dispose(nint self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_alias(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial long shim_dimensions(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial long shim_elements(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial long shim_element_size(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial int shim_sizes(Tensor self, Span<long> into);

    [LibraryImport(Library.Name)]
    internal static partial int shim_strides(Tensor self, Span<long> into);

    [LibraryImport(Library.Name)]
    internal static partial int shim_type(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial int shim_device_type(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial int shim_device_index(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial int shim_is_leaf(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial int shim_requires_grad(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial int shim_set_requires_grad(Tensor self, int requiresGrad);

    [LibraryImport(Library.Name)]
    internal static partial int shim_is_contiguous(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial nint shim_storage_data(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial long shim_storage_bytes(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial long shim_storage_offset(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial int shim_set(Tensor self, Tensor source);

    [LibraryImport(Library.Name)]
    internal static partial int shim_copy(Tensor self, Tensor source, int nonBlocking);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_clone(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_contiguous(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_to(Tensor self, int type, int device, int index, int copy, int nonBlocking);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_narrow(Tensor self, long dim, long start, long length);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_view(Tensor self, ReadOnlySpan<long> shape, int count);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_reshape(Tensor self, ReadOnlySpan<long> shape, int count);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_flatten(Tensor self, long first, long last);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_transpose(Tensor self, long first, long second);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_t(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_unsqueeze(Tensor self, long dim);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_squeeze(Tensor self);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_squeeze_dim(Tensor self, long dim);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_select(Tensor self, long dim, long index);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_index_select(Tensor self, long dim, Tensor index);

    [LibraryImport(Library.Name)]
    internal static partial int shim_item(Tensor self, out Number into);
}
