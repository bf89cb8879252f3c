using System;
using System.Runtime.InteropServices.Marshalling;

namespace TorchSharp.Native;

/// <summary>Hands a tensor that may be left out to the native half.</summary>
[CustomMarshaller(typeof(torch.Tensor), MarshalMode.ManagedToUnmanagedIn, typeof(Handed))]
internal static class OptionalTensorMarshaller
{
    internal ref struct Handed
    {
        private torch.Tensor? _tensor;

        public void FromManaged(torch.Tensor? tensor) => _tensor = tensor;

        public readonly nint ToUnmanaged() => _tensor is null ? 0 : _tensor.Handle;

        public readonly void Free() => GC.KeepAlive(_tensor);
    }
}
