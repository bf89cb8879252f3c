using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Mmx.Memory;

namespace Mmx.Cpu;

/// <summary>Whether memory is asked for what is read next.</summary>
internal unsafe interface IForesight
{
    /// <summary>How many columns are read side by side.</summary>
    static abstract int ColumnsAtOnce { get; }

    /// <summary>Of a vector that is read from an address on.</summary>
    static abstract void Foresee<T>(T* at)
        where T : unmanaged;
}

/// <summary>The machine does that by itself, for few columns.</summary>
internal readonly unsafe struct OfTheMachine : IForesight
{
    public static int ColumnsAtOnce => 12;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Foresee<T>(T* at)
        where T : unmanaged
    {
    }
}

/// <summary>Two lines of the next strip.</summary>
internal readonly unsafe struct OfTheNextStrip : IForesight
{
    public static int ColumnsAtOnce => 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Foresee<T>(T* at)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch1(at + Strips.LongLength);
            Sse.Prefetch1((byte*)(at + Strips.LongLength) + Layout.Alignment);
        }
    }
}
