using System;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A generator of random numbers on the CPU.</summary>
    public class Generator : IDisposable
    {
        public Generator(ulong seed = 0, Device? device = null)
            : this(New(seed, device))
        {
        }

        internal Generator(nint handle) => Handle = handle;

        ~Generator() => Dispose(false);

        public static Generator Default => new(Shim.Made(Shim.shim_generator_default()));

        public IntPtr Handle { get; private set; }

        public Generator manual_seed(long seed)
        {
            Shim.Check(Shim.shim_generator_seed(Handle, seed));
            return this;
        }

        public Tensor get_state() => Shim.shim_generator_state(Handle);

        public void set_state(Tensor value) => Shim.Check(Shim.shim_generator_set_state(Handle, value));

        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        protected virtual void Dispose(bool disposing)
        {
            if (Handle == 0) return;
            Shim.shim_generator_dispose(Handle);
            Handle = 0;
        }

        private static nint New(ulong seed, Device? device) =>
            device is null or { type: DeviceType.CPU }
                ? Shim.Made(Shim.shim_generator(seed))
                : throw new NotSupportedException(
                    "A generator on another device than the CPU needs TorchSharp itself: build with -p:TorchSharp=package.");
    }
}
