using System.Collections.Generic;

namespace TorchSharp.Native;

/// <summary>The handles of a list of tensors; who passes them on keeps the list alive until the call is over.</summary>
internal static class Handles
{
    internal static nint[] Of(IList<torch.Tensor>? tensors)
    {
        if (tensors is null) return [];
        var handles = new nint[tensors.Count];
        for (var i = 0; i < handles.Length; i++)
        {
            // A gradient may be left out; an input or a tensor that is null fails in libtorch, which says so.
            handles[i] = tensors[i] is { } tensor ? tensor.Handle : 0;
        }

        return handles;
    }
}
