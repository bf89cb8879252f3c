using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>Where tensors lie in memory, asked of TorchSharp's native half: its managed half would allocate.</summary>
internal static unsafe partial class TensorMemory
{
    private const string Library = "LibTorchSharp";

    /// <summary>The address of a tensor's first element; 0 when it has none.</summary>
    public static nint AddressOf(Tensor tensor) => THSTensor_data(tensor.Handle);

    /// <summary>The address of the first element of a tensor's gradient; 0 when it has no gradient.</summary>
    public static nint AddressOfGradient(Tensor tensor)
    {
        var gradient = THSTensor_grad(tensor.Handle);
        if (gradient == 0)
        {
            return 0;
        }

        var address = THSTensor_data(gradient);
        THSTensor_dispose(gradient);
        return address;
    }

    /// <summary>The number in a tensor of one element.</summary>
    public static double NumberIn(Tensor tensor) => (tensor.device_type, tensor.dtype) switch
    {
        (DeviceType.CPU, ScalarType.Float32) => *(float*)AddressOf(tensor),
        (DeviceType.CPU, ScalarType.Float64) => *(double*)AddressOf(tensor),
        _ => tensor.ToDouble(),
    };

    [LibraryImport(Library)]
    private static partial nint THSTensor_data(nint tensor);

    [LibraryImport(Library)]
    private static partial nint THSTensor_grad(nint tensor);

    [LibraryImport(Library)]
    private static partial void THSTensor_dispose(nint tensor);
}
