using System.Runtime.InteropServices;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Native;

internal static unsafe partial class Shim
{
    [LibraryImport(Library.Name)]
    internal static partial nint shim_version();

    [LibraryImport(Library.Name)]
    internal static partial int shim_threads();

    [LibraryImport(Library.Name)]
    internal static partial int shim_set_threads(int count);

    [LibraryImport(Library.Name)]
    internal static partial int shim_cuda_is_available();

    [LibraryImport(Library.Name)]
    internal static partial int shim_cuda_synchronize(long device);

    [LibraryImport(Library.Name)]
    internal static partial nint shim_seed(long seed);

    [LibraryImport(Library.Name)]
    internal static partial nint shim_generator(ulong seed);

    [LibraryImport(Library.Name)]
    internal static partial nint shim_generator_default();

    [LibraryImport(Library.Name)]
    internal static partial int shim_generator_seed(nint self, long seed);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_generator_state(nint self);

    [LibraryImport(Library.Name)]
    internal static partial int shim_generator_set_state(nint self, Tensor state);

    [LibraryImport(Library.Name)]
    internal static partial void shim_generator_dispose(nint self);
}
