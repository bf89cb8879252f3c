using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>The entries of the native half, by the names they have there, and what they say when they fail.</summary>
internal static unsafe partial class Shim
{
    static Shim() => NativeLibrary.SetDllImportResolver(typeof(Shim).Assembly, Library.Resolve);

    /// <summary>What the last entry that failed on this thread complained of.</summary>
    internal static ExternalException Failure() => new(Marshal.PtrToStringUTF8(shim_failure()));

    internal static void Check(int done)
    {
        if (done == 0) throw Failure();
    }

    internal static bool Truth(int told) => told >= 0 ? told != 0 : throw Failure();

    internal static long Count(long told) => told >= 0 ? told : throw Failure();

    internal static nint Made(nint handle) => handle != 0 ? handle : throw Failure();

    [LibraryImport(Library.Name)]
    private static partial nint shim_failure();
}
