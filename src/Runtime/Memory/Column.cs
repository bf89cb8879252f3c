namespace Mmx.Memory;

/// <summary>A vector as it lies there, or what it has more than an older one.</summary>
internal readonly struct Column<T>
    where T : unmanaged
{
    private Column(Buffer<T> vector, Buffer<T> older, bool isDifference) =>
        (Vector, Older, IsDifference) = (vector, older, isDifference);

    public Buffer<T> Vector { get; }

    /// <summary>What is taken away; nowhere where it is the vector itself.</summary>
    public Buffer<T> Older { get; }

    public bool IsDifference { get; }

    public static implicit operator Column<T>(Buffer<T> vector) => new(vector, default, false);

    public static Column<T> Difference(Buffer<T> vector, Buffer<T> older) => new(vector, older, true);
}
