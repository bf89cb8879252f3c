using System;
using System.Runtime.InteropServices.Marshalling;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A generator of random numbers on the CPU.</summary>
    [NativeMarshalling(typeof(GeneratorMarshaller))]
    public class Generator : IDisposable
    {
        public Generator(ulong seed = 0, Device? device = null)
            : this(New(seed, device))
        {
        }

        private Generator(nint handle) => Handle = handle;

        ~Generator() => Dispose(false);

        public static Generator Default => Taking(Shim.shim_generator_default());

        public IntPtr Handle { get; private set; }

        public Generator manual_seed(long seed)
        {
            Shim.Check(Shim.shim_generator_seed(this, seed));
            return this;
        }

        internal static Generator Taking(nint handle) => new(Shim.Made(handle));

        public Tensor get_state() => Shim.shim_generator_state(this);

        public void set_state(Tensor value) => Shim.Check(Shim.shim_generator_set_state(this, value));

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
                    "A generator beside the CPU's needs TorchSharp itself: build with -p:TorchSharp=package.");
    }
}
