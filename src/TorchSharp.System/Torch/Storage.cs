using System;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The memory behind a tensor and all views of it.</summary>
    public abstract class Storage
    {
        private readonly Tensor _tensor;
        private nint _data;

        private protected Storage(Tensor tensor) => _tensor = tensor;

        public IntPtr data_ptr()
        {
            if (_data == 0) _data = Shim.shim_storage_data(_tensor);
            return _data;
        }

        public ulong nbytes() => (ulong)Shim.Count(Shim.shim_storage_bytes(_tensor));
    }

    /// <summary>The memory behind a tensor whose elements are of one .NET type.</summary>
    public sealed class Storage<T> : Storage
        where T : unmanaged
    {
        internal Storage(Tensor tensor)
            : base(tensor)
        {
        }
    }
}
