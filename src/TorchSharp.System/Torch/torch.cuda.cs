using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class cuda
    {
        public static bool is_available() => Shim.Truth(Shim.shim_cuda_is_available());

        public static void synchronize(Device? device = null) =>
            Shim.Check(Shim.shim_cuda_synchronize(device?.index ?? -1));
    }
}
