using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor rand(
        long[] size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null) =>
        Rand(size, dtype, device, requires_grad, generator, names);

    public static Tensor rand(
        long size,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null) =>
        Rand([size], dtype, device, requires_grad, generator, names);

    public static Tensor rand(
        long rows,
        long columns,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null) =>
        Rand([rows, columns], dtype, device, requires_grad, generator, names);

    public static Tensor rand(
        long dim0,
        long dim1,
        long dim2,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false,
        Generator? generator = null,
        string[]? names = null) =>
        Rand([dim0, dim1, dim2], dtype, device, requires_grad, generator, names);

    private static Tensor Rand(
        long[] size, ScalarType? dtype, Device? device, bool requires_grad, Generator? generator, string[]? names)
    {
        var make = new Make(dtype ?? DefaultType, device, requires_grad, names);
        return Shim.shim_rand(size, size.Length, generator, make);
    }
}
