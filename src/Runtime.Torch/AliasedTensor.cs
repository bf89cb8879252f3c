using System;
using Mmx.Memory;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>
/// A parameter that lies in its segment: its memory is a view of the flat parameters, its gradient's one of the flat
/// gradients; one of half the precision lies beside its segment. It tells when that is so no longer, and puts it back.
/// </summary>
internal sealed class AliasedTensor : IDisposable
{
    private readonly PlayerParameter _origin;
    private readonly Tensor _point;
    private readonly Tensor _gradient;
    private readonly nint _pointAt;
    private readonly nint _gradientAt;
    private Tensor? _empty;

    public AliasedTensor(PlayerParameter origin, Segment segment, Tensor points, Tensor gradients)
    {
        _origin = origin;
        Segment = segment;
        Parameter = origin.Parameter;
        _point = View(points, origin.Parameter.shape);
        _gradient = View(gradients, origin.Parameter.shape);
        if (origin.Parameter.dtype != points.dtype)
        {
            Narrow = new NarrowTensor(_point, _gradient, origin.Parameter.dtype);
            (_point, _gradient) = (Narrow.Point, Narrow.Gradient);
        }

        _pointAt = TensorMemory.AddressOf(_point);
        _gradientAt = TensorMemory.AddressOf(_gradient);
        TakePlace();
    }

    public Segment Segment { get; }

    public Parameter Parameter { get; private set; }

    /// <summary>Where it lies when it is of half the segment's precision.</summary>
    public NarrowTensor? Narrow { get; }

    public bool HoldsParameter => TensorMemory.AddressOf(Parameter) == _pointAt;

    public bool HoldsGradient => Segment.Length == 0 || TensorMemory.AddressOfGradient(Parameter) == _gradientAt;

    /// <summary>Whether the module has another parameter in its place by now; a closer look at it allocates.</summary>
    public bool IsReplaced(bool closely) => Parameter.IsInvalid || (closely && !ReferenceEquals(_origin.Current(), Parameter));

    /// <summary>Takes the parameter that the module has by now; false when it has none that fits.</summary>
    public bool TakeReplacement()
    {
        if (_origin.Current() is not { } current
            || (current.dtype, current.device_type) != (_point.dtype, _point.device_type)
            || !current.shape.AsSpan().SequenceEqual(_point.shape))
        {
            return false;
        }

        Parameter = current;
        TakePlace();
        return true;
    }

    /// <summary>What the module has in its place by now, in words.</summary>
    public string Replacement() => _origin.Current() is { } current ? current.ToString() : "nothing";

    /// <summary>Brings the parameter, with the values it has, and its gradient into their places.</summary>
    public void TakePlace()
    {
        using var scope = NewDisposeScope();
        using var withoutGradients = no_grad();
        _point.copy_(Parameter);
        Narrow?.Begin();
        Parameter.set_(_point);
        Parameter.grad = _gradient;
        _empty?.Dispose();
        _empty = null;
    }

    /// <summary>Brings the gradient into its place, with the values that it has elsewhere or with those that are there.</summary>
    public void TakeGradient(bool withValues)
    {
        using var scope = NewDisposeScope();
        if (withValues && Parameter.grad is { } elsewhere)
        {
            using var withoutGradients = no_grad();
            _gradient.copy_(elsewhere);
        }

        Parameter.grad = _gradient;
    }

    /// <summary>
    /// Moves the version that libtorch knows the parameter by: it does not see what is written through pointers, and would
    /// differentiate a graph of older values without a word.
    /// </summary>
    public void MoveVersion(Scalar nothing)
    {
        if (!Parameter.IsInvalid)
        {
            _empty ??= Emptiness();
            _empty.add_(nothing);
        }
    }

    public void Dispose()
    {
        _empty?.Dispose();
        Narrow?.Dispose();
        _point.Dispose();
        _gradient.Dispose();
    }

    private Tensor View(Tensor flat, long[] shape)
    {
        using var segment = flat.narrow(0, Segment.Start, Segment.Length);
        return segment.view(shape).DetachFromDisposeScope();
    }

    private Tensor Emptiness()
    {
        using var flat = Parameter.view(-1);
        return flat.narrow(0, 0, 0).DetachFromDisposeScope();
    }
}
