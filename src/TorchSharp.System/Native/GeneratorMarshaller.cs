using System;
using System.Runtime.InteropServices.Marshalling;

namespace TorchSharp.Native;

/// <summary>Hands a generator to the native half, or none, and keeps it alive meanwhile.</summary>
[CustomMarshaller(typeof(torch.Generator), MarshalMode.ManagedToUnmanagedIn, typeof(Handed))]
internal static class GeneratorMarshaller
{
    internal ref struct Handed
    {
        private torch.Generator? _generator;

        public void FromManaged(torch.Generator? generator)
        {
            ObjectDisposedException.ThrowIf(generator is { Handle: 0 }, typeof(torch.Generator));
            _generator = generator;
        }

        public readonly nint ToUnmanaged() => _generator?.Handle ?? 0;

        public readonly void Free() => GC.KeepAlive(_generator);
    }
}
