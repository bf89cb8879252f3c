using System;
using System.IO;
using System.Numerics;
using Laws.Tests.Games;
using Laws.Tests.Laws;
using Oracle.Games;

namespace Laws.Tests.Programs;

/// <summary>Runs an optimizer beside another of its kind that is saved and loaded anew again and again, also within steps.</summary>
internal static class Resuming
{
    private const int Steps = 3;
    private const int Requests = 400;

    /// <summary>Where the two ask for something else, or stand elsewhere, to the bit.</summary>
    public static string? Disagreement<T>(Type compiled, PlainGame game, double[][] start)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var unbroken = new Played<T>(compiled, game, start);
        var resumed = new Played<T>(compiled, game, start);
        string? found = null;
        for (var i = 0; i < Requests && found is null && IsUnderWay(unbroken); i++)
        {
            var (refused, refusedToo) = (Refusals.Refuses(unbroken.GoOn), Refusals.Refuses(resumed.GoOn));
            if (refused || refusedToo)
            {
                found = refused == refusedToo ? null : $"resumed, request {i}: one refuses, the other does not";
                break;
            }

            found = Difference(unbroken, resumed) is { } difference ? $"resumed, request {i}: {difference}" : null;
            resumed = i % 3 == 1 ? Loaded(resumed, new Played<T>(compiled, game, start)) : resumed;
        }

        resumed.Dispose();
        return found;
    }

    private static bool IsUnderWay<T>(Played<T> played)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        played.Optimizer is { Steps: < Steps, HasStopped: false };

    private static string? Difference<T>(Played<T> unbroken, Played<T> resumed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (expected, actual) = (unbroken.Optimizer.Next, resumed.Optimizer.Next);
        return expected.Equals(actual)
            ? Agreement.Difference(unbroken.Point, resumed.Point, 0)
            : $"the unbroken run asks for {expected}, the resumed one for {actual}";
    }

    private static Played<T> Loaded<T>(Played<T> from, Played<T> into)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var state = new MemoryStream();
        from.Optimizer.Save(state);
        from.Dispose();
        state.Position = 0;
        into.Load(state);
        return into;
    }
}
