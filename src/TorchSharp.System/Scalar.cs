using System;
using System.Runtime.InteropServices.Marshalling;
using TorchSharp.Native;

namespace TorchSharp;

/// <summary>A number that meets a tensor: made without a word from any number of .NET.</summary>
[NativeMarshalling(typeof(ScalarMarshaller))]
public sealed class Scalar : IDisposable
{
    private Number _number;

    internal Scalar(Number number) => _number = number;

    private Scalar(torch.ScalarType type, long value)
        : this(new Number { Type = (int)type, Integer = value })
    {
    }

    private Scalar(torch.ScalarType type, double value)
        : this(new Number { Type = (int)type, Real = value })
    {
    }

    public torch.ScalarType Type => (torch.ScalarType)Number.Type;

    internal static Scalar One { get; } = 1;

    internal Number Number =>
        _number.Type >= 0 ? _number : throw new InvalidOperationException("Scalar invalid -- empty handle.");

    public static implicit operator Scalar(int value) => new(torch.ScalarType.Int32, (long)value);

    public static implicit operator Scalar(long value) => new(torch.ScalarType.Int64, value);

    public static implicit operator Scalar(float value) => new(torch.ScalarType.Float32, (double)value);

    public static implicit operator Scalar(double value) => new(torch.ScalarType.Float64, value);

    public static implicit operator Scalar(bool value) => new(torch.ScalarType.Bool, value ? 1L : 0L);

    public void Dispose() => _number.Type = -1;

    internal double Real => torch.IsFloatingPoint(Type) ? Number.Real : Number.Integer;

    internal long Integer => torch.IsFloatingPoint(Type) ? (long)Number.Real : Number.Integer;
}
