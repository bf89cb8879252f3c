using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static Tensor arange(
        Scalar start,
        Scalar stop,
        Scalar step,
        ScalarType? dtype = null,
        Device? device = null,
        bool requires_grad = false)
    {
        var integral = !IsFloatingPoint(start.Type) && !IsFloatingPoint(stop.Type) && !IsFloatingPoint(step.Type);
        var type = dtype ?? (integral ? ScalarType.Int64 : DefaultType);
        return Shim.shim_arange(start, stop, step, new Make(type, device, requires_grad));
    }

    public static Tensor arange(
        Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, Scalar.One, dtype, device, requires_grad);

    public static Tensor arange(
        Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0, stop, Scalar.One, dtype, device, requires_grad);
}
