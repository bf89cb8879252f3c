using System;
using TorchSharp;
using static TorchSharp.torch;

namespace Mmx.Torch;

/// <summary>
/// A parameter of half the precision, bfloat16 or float16, and its gradient. Its master is a segment of float, which rules
/// move: steps that are too small for the parameter add up there, and the parameter is the master, rounded.
/// </summary>
internal sealed class NarrowTensor : IDisposable
{
    // As far as one span reaches.
    private const long Stretch = 1 << 30;
    private readonly Tensor _master;
    private readonly Tensor _masterGradient;
    private readonly Tensor _written;

    public NarrowTensor(Tensor master, Tensor masterGradient, ScalarType type)
    {
        _master = master;
        _masterGradient = masterGradient;
        Point = zeros(master.shape, type).DetachFromDisposeScope();
        Gradient = zeros(master.shape, type).DetachFromDisposeScope();
        _written = zeros(master.shape, type).DetachFromDisposeScope();
    }

    /// <summary>What the module's parameter is a view of.</summary>
    public Tensor Point { get; }

    /// <summary>What its gradient is a view of.</summary>
    public Tensor Gradient { get; }

    /// <summary>Makes the parameter what its master is.</summary>
    public void Write()
    {
        Copy(_master, Point);
        Copy(Point, _written);
    }

    /// <summary>Makes the master what the parameter is.</summary>
    public void Begin()
    {
        Copy(Point, _master);
        Copy(Point, _written);
    }

    /// <summary>Brings into the master what somebody has written to the parameter since, and nothing else: the rest is rounded.</summary>
    public void TakeEdits()
    {
        if (IsAsWritten())
        {
            return;
        }

        using var scope = NewDisposeScope();
        using var withoutGradients = no_grad();
        var edited = Point.ne(_written);
        _master.copy_(where(edited, Point.to(_master.dtype), _master));
        _written.copy_(Point);
    }

    public void ClearGradient()
    {
        using var scope = NewDisposeScope();
        using var withoutGradients = no_grad();
        Gradient.zero_();
    }

    /// <summary>Adds the gradient, as a backward pass has left it, to its segment's: sums over passes are of float.</summary>
    public void ReadGradient()
    {
        using var scope = NewDisposeScope();
        using var withoutGradients = no_grad();
        _masterGradient.add_(Gradient);
    }

    public void Dispose()
    {
        Point.Dispose();
        Gradient.Dispose();
        _written.Dispose();
        _master.Dispose();
        _masterGradient.Dispose();
    }

    private static void Copy(Tensor from, Tensor to)
    {
        using var scope = NewDisposeScope();
        using var withoutGradients = no_grad();
        to.copy_(from);
    }

    private unsafe bool IsAsWritten()
    {
        var now = (ushort*)TensorMemory.AddressOf(Point);
        var was = (ushort*)TensorMemory.AddressOf(_written);
        for (var start = 0L; start < Point.NumberOfElements; start += Stretch)
        {
            var length = (int)Math.Min(Stretch, Point.NumberOfElements - start);
            if (!new ReadOnlySpan<ushort>(now + start, length).SequenceEqual(new ReadOnlySpan<ushort>(was + start, length)))
            {
                return false;
            }
        }

        return true;
    }
}
