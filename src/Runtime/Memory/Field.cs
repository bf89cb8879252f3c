using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Mmx.Cpu;

namespace Mmx.Memory;

/// <summary>
/// The field of a game: its gradients as they were left, and what each segment's is to be multiplied by.
/// </summary>
public readonly struct Field<T>(Buffer<T> gradients, TensorNumbers coefficients)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Buffer<T> _gradients = gradients;
    private readonly TensorNumbers _coefficients = coefficients;

    /// <summary>The field on one piece.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public FieldOnPiece<T> On(in Piece piece) => new(_gradients, Lanes.Spread<T>(_coefficients[piece.Segment]));
}

/// <summary>The field on one piece: coefficient × gradient, all lanes from an element on.</summary>
public readonly struct FieldOnPiece<T>
    where T : unmanaged
{
    private readonly Buffer<T> _gradients;
    private readonly Vector512<T> _coefficient;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal FieldOnPiece(Buffer<T> gradients, Vector512<T> coefficient)
    {
        _gradients = gradients;
        _coefficient = coefficient;
    }

    public Vector512<T> this[long element]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _coefficient * _gradients[element];
    }
}
