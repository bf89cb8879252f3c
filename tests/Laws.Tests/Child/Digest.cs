using System;
using System.Collections.Generic;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle.Games;

namespace Laws.Tests.Child;

/// <summary>A few steps of every optimizer, in few letters: the same only if every bit is the same.</summary>
internal static class Digest
{
    public static IEnumerable<string> OfAll()
    {
        foreach (var optimizer in LawCase.All)
        {
            yield return $"{optimizer}: {Of(optimizer)}";
        }
    }

    public static string Of(string optimizer, bool fuse = true) =>
        $"{Of<float>(optimizer, fuse)} {Of<double>(optimizer, fuse)}";

    private static string Of<T>(string optimizer, bool fuse)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var players = LawCase.Bound(optimizer).Players.Count;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add<T>(hash, optimizer, fuse, Shapes.Uneven(players, 26), steps: 4);
        Add<T>(hash, optimizer, fuse, Shapes.Even(players, 40_000 / players), steps: 1);
        return Convert.ToHexString(hash.GetHashAndReset())[..16];
    }

    private static void Add<T>(IncrementalHash hash, string optimizer, bool fuse, Layout layout, int steps)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var game = new CoupledGame(layout, Shapes.Directions(LawCase.Bound(optimizer)));
        using var played = new Played<T>(LawCase.TypeOf<T>(optimizer, fuse), game, Shapes.Start(layout));
        for (var step = 0; step < steps; step++)
        {
            played.Step();
        }

        foreach (var part in played.Point)
        {
            hash.AppendData(MemoryMarshal.AsBytes<double>(part));
        }
    }
}
