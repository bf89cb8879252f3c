using System;
using System.Threading;

namespace Fuzz.Running;

/// <summary>A stack as small as a host may give to the compiler.</summary>
internal static class SmallStack
{
    private const int Size = 256 << 10;

    public static T Run<T>(Func<T> work)
    {
        T? result = default;
        var thread = new Thread(() => result = work(), Size);
        thread.Start();
        thread.Join();
        return result!;
    }
}
