using System.Runtime.InteropServices;

namespace Torch.Tests;

/// <summary>What a library beside TorchSharp imports by the name of TorchSharp's own native library.</summary>
internal static partial class NativeEntries
{
    [LibraryImport("LibTorchSharp")]
    public static partial nint THSTensor_data(nint tensor);

    [LibraryImport("LibTorchSharp")]
    public static partial nint THSTensor_grad(nint tensor);

    [LibraryImport("LibTorchSharp")]
    public static partial void THSTensor_dispose(nint tensor);
}
