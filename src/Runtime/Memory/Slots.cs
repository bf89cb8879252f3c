using System;

namespace Mmx.Memory;

/// <summary>A number in native memory: kernels read it, reductions and the host write it.</summary>
public readonly unsafe struct Slot
{
    private readonly double* _value;

    private Slot(double* value) => _value = value;

    /// <summary>The number at an address.</summary>
    public static Slot At(nint address) => new((double*)address);

    public ref double Value => ref *_value;
}

/// <summary>A number for each player of the game, by the player's number.</summary>
public readonly unsafe struct PlayerNumbers
{
    private readonly double* _values;

    private PlayerNumbers(double* values, int count)
    {
        _values = values;
        Count = count;
    }

    internal nint Address => (nint)_values;

    /// <summary>The numbers at an address.</summary>
    public static PlayerNumbers At(nint address, int count) => new((double*)address, count);

    public int Count { get; }

    public ref double this[int player] => ref _values[player];

    public Span<double> Values => new(_values, Count);
}

/// <summary>A number for each tensor of the game, by its segment's number.</summary>
public readonly unsafe struct TensorNumbers
{
    private readonly double* _values;

    private TensorNumbers(double* values, int count)
    {
        _values = values;
        Count = count;
    }

    internal nint Address => (nint)_values;

    /// <summary>The numbers at an address.</summary>
    public static TensorNumbers At(nint address, int count) => new((double*)address, count);

    public int Count { get; }

    public ref double this[int segment] => ref _values[segment];

    public Span<double> Values => new(_values, Count);
}
