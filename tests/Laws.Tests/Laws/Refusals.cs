using System;
using Oracle.Values;

namespace Laws.Tests.Laws;

/// <summary>Whether a step is refused, which it is where windows that are solved against each other disagree.</summary>
internal static class Refusals
{
    private const string LeastSquares = "`lstsq(W, r, against: S)`";

    public static bool Refuses(Action step)
    {
        try
        {
            step();
            return false;
        }
        catch (WindowsDisagree)
        {
            return true;
        }
        catch (InvalidOperationException thrown) when (thrown.Message.StartsWith(LeastSquares, StringComparison.Ordinal))
        {
            return true;
        }
    }
}
