using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mmx.Cpu;

/// <summary>Truths a lane: comparisons, and what is done with them.</summary>
public static partial class Lanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Select<T>(Vector512<T> condition, Vector512<T> then, Vector512<T> otherwise)
        where T : unmanaged => Vector512.ConditionalSelect(condition, then, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Less<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged => Vector512.LessThan(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> LessOrEqual<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged => Vector512.LessThanOrEqual(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Greater<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged => Vector512.GreaterThan(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> GreaterOrEqual<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged => Vector512.GreaterThanOrEqual(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Equal<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged => Vector512.Equals(left, right);

    /// <summary>Where two numbers are not equal; NaN is not equal to anything.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> NotEqual<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged => ~Vector512.Equals(left, right);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> And<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged => left & right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Or<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged => left | right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Not<T>(Vector512<T> truth)
        where T : unmanaged => ~truth;

    /// <summary>Where two truths agree.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Same<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged => ~(left ^ right);

    /// <summary>Where two truths differ.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Differ<T>(Vector512<T> left, Vector512<T> right)
        where T : unmanaged => left ^ right;

    /// <summary>Neither infinite nor NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> Finite<T>(Vector512<T> x)
        where T : unmanaged => Vector512.Equals(x - x, Vector512<T>.Zero);
}
