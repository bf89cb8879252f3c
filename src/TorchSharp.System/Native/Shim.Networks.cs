using System;
using System.Runtime.InteropServices;
using System.Runtime.InteropServices.Marshalling;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Native;

internal static unsafe partial class Shim
{
    [LibraryImport(Library.Name)]
    internal static partial int shim_backward(
        ReadOnlySpan<nint> tensors,
        int tensorCount,
        ReadOnlySpan<nint> gradients,
        int gradientCount,
        int retainGraph,
        int createGraph,
        ReadOnlySpan<nint> inputs,
        int inputCount);

    [LibraryImport(Library.Name)]
    internal static partial int shim_grad_enabled();

    [LibraryImport(Library.Name)]
    internal static partial void shim_set_grad_enabled(int enabled);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_linear(
        Tensor input,
        Tensor weight,
        [MarshalUsing(typeof(OptionalTensorMarshaller))] Tensor? bias);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_batch_norm(
        Tensor input,
        [MarshalUsing(typeof(OptionalTensorMarshaller))] Tensor? weight,
        [MarshalUsing(typeof(OptionalTensorMarshaller))] Tensor? bias,
        [MarshalUsing(typeof(OptionalTensorMarshaller))] Tensor? runningMean,
        [MarshalUsing(typeof(OptionalTensorMarshaller))] Tensor? runningVar,
        int training,
        double momentum,
        double eps);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_binary_cross_entropy_with_logits(
        Tensor input,
        Tensor target,
        [MarshalUsing(typeof(OptionalTensorMarshaller))] Tensor? weight,
        [MarshalUsing(typeof(OptionalTensorMarshaller))] Tensor? positive,
        long reduction);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_mse_loss(Tensor input, Tensor target, long reduction);

    [LibraryImport(Library.Name)]
    internal static partial int shim_init_constant(Tensor self, Scalar value);

    [LibraryImport(Library.Name)]
    internal static partial int shim_init_uniform(Tensor self, double low, double high);

    [LibraryImport(Library.Name)]
    internal static partial int shim_init_normal(Tensor self, double mean, double std);

    [LibraryImport(Library.Name)]
    internal static partial int shim_init_xavier_uniform(Tensor self, double gain);

    [LibraryImport(Library.Name)]
    internal static partial int shim_init_kaiming_uniform(Tensor self, double slope, long mode, long nonlinearity);
}
