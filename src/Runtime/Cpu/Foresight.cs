using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Mmx.Memory;

namespace Mmx.Cpu;

/// <summary>Whether memory is asked for what is read next.</summary>
internal unsafe interface IForesight
{
    /// <summary>How many columns are read side by side.</summary>
    static abstract int ColumnsAtOnce { get; }

    /// <summary>Of a vector of which 32 elements are read from an address on.</summary>
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

/// <summary>As many of the next strip.</summary>
internal readonly unsafe struct OfTheNextStrip : IForesight
{
    public static int ColumnsAtOnce => 6;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Foresee<T>(T* at)
        where T : unmanaged
    {
        if (!Sse.IsSupported)
        {
            return;
        }

        var next = (byte*)(at + Strips.LongLength);
        Sse.Prefetch1(next);
        Sse.Prefetch1(next + Layout.Alignment);
        if (typeof(T) == typeof(double))
        {
            Sse.Prefetch1(next + 2 * Layout.Alignment);
            Sse.Prefetch1(next + 3 * Layout.Alignment);
        }
    }
}
