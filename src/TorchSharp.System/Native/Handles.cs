using System;
using System.Collections.Generic;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Native;

/// <summary>The handles of a list of tensors; who passes them on keeps the list alive until the call is over.</summary>
internal static class Handles
{
    internal static nint[] Of(IList<Tensor> tensors) => From(tensors, HandleOf);

    internal static nint[] OfOptional(IList<Tensor>? tensors) => tensors is null ? [] : From(tensors, HandleOf);

    // A gradient may be left out where its tensor is one number.
    internal static nint[] OfGradients(IList<Tensor>? tensors) =>
        tensors is null ? [] : From(tensors, tensor => tensor is null ? 0 : tensor.Handle);

    private static nint HandleOf(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return tensor.Handle;
    }

    private static nint[] From(IList<Tensor> tensors, Func<Tensor, nint> handleOf)
    {
        ArgumentNullException.ThrowIfNull(tensors);
        var handles = new nint[tensors.Count];
        for (var i = 0; i < handles.Length; i++)
        {
            handles[i] = handleOf(tensors[i]);
        }

        return handles;
    }
}
