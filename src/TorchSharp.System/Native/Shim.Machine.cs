using System.Runtime.InteropServices;
using Generator = TorchSharp.torch.Generator;
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
    internal static partial int shim_generator_seed(Generator self, long seed);

    [LibraryImport(Library.Name)]
    internal static partial Tensor shim_generator_state(Generator self);

    [LibraryImport(Library.Name)]
    internal static partial int shim_generator_set_state(Generator self, Tensor state);

    [LibraryImport(Library.Name)]
    internal static partial void shim_generator_dispose(nint self);
}
