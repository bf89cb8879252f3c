using System;
using Mmx.Cpu;
using Mmx.Games;
using Mmx.Memory;

namespace Mmx.Tests;

/// <summary>A kernel that throws at one of its pieces.</summary>
internal struct Failure : IKernel
{
    public int At;

    /// <summary>The name of what comes back to the caller.</summary>
    public static string OfAKernel()
    {
        var pieces = Layout.Of<float>([Player.Min("x", 1_000_000)]).PiecesOf(Players.All(1));
        try
        {
            Crew.Launch(new Failure { At = pieces.Count / 2 }, pieces);
            return "nothing";
        }
        catch (Exception exception)
        {
            return exception.GetType().Name;
        }
    }

    public readonly void Over(in Piece piece)
    {
        if (piece.Index == At)
        {
            throw new TimeoutException();
        }
    }
}
