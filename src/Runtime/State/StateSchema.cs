using System;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Mmx.Games;

namespace Mmx.State;

/// <summary>
/// A short name for all that a step in progress depends on: the text that the optimizer was compiled from, and what its
/// machines and its game hold. Numbers do not count.
/// </summary>
internal static class StateSchema
{
    private const int Bytes = 16;

    public static string Of<T>(Optimizer<T> optimizer)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var listing = new StateListing<T>(optimizer.Game.Layout, seesSteps: true);
        optimizer.Show(listing);
        var text = new StringBuilder(optimizer.Source);
        foreach (var entry in listing.Entries)
        {
            text.Append('\n').Append(entry);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, Bytes));
    }
}
