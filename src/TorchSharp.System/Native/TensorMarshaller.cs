using System;
using System.Runtime.InteropServices.Marshalling;

namespace TorchSharp.Native;

/// <summary>
/// Hands tensors to the native half and takes new ones from it: a tensor stays alive for as long as the call that it
/// was handed to, a null handle that comes back is a failure.
/// </summary>
[CustomMarshaller(typeof(torch.Tensor), MarshalMode.ManagedToUnmanagedIn, typeof(Handed))]
[CustomMarshaller(typeof(torch.Tensor), MarshalMode.ManagedToUnmanagedOut, typeof(Taken))]
internal static class TensorMarshaller
{
    internal ref struct Handed
    {
        private torch.Tensor? _tensor;

        public void FromManaged(torch.Tensor tensor)
        {
            ArgumentNullException.ThrowIfNull(tensor);
            _tensor = tensor;
        }

        public readonly nint ToUnmanaged() => _tensor!.Handle;

        public readonly void Free() => GC.KeepAlive(_tensor);
    }

    internal static class Taken
    {
        public static torch.Tensor ConvertToManaged(nint handle) => new(Shim.Made(handle));
    }
}
