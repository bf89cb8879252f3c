using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor randint(
        long high,
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null) =>
        randint(0, high, size, dtype, device, requires_grad, generator, names);

    public static Tensor randint(
        long low,
        long high,
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null)
    {
        var make = new Make(dtype ?? ScalarType.Int64, device, requires_grad, names);
        return Shim.shim_randint(low, high, size, size.Length, generator, make);
    }
}
