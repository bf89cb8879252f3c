using System;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Dsl.Parser.Syntax;

/// <summary>
/// A stack for what recurses into a deep text where the caller's own is small: a stack overflow in a compiler's server
/// cannot be caught. The depth of a text is limited, so this much is enough.
/// </summary>
internal static class RoomyStack
{
    private const int Size = 16 << 20;

    /// <summary>There is room enough where the caller stands.</summary>
    public static bool IsHere()
    {
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
    }

    /// <summary>Where the caller stands, or on a roomier stack.</summary>
    public static void Ensure(Action work)
    {
        if (IsHere())
        {
            work();
        }
        else
        {
            Run(() =>
            {
                work();
                return true;
            });
        }
    }

    public static T Run<T>(Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() => failure = Caught(() => result = work()), Size);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }

    private static ExceptionDispatchInfo? Caught(Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (Exception exception)
        {
            return ExceptionDispatchInfo.Capture(exception);
        }
    }
}
