using System;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using Mmx.Cpu;
using Mmx.Games;
using Mmx.Memory;
using Mmx.Tests.Generated;

namespace Mmx.Tests;

/// <summary>All bits that kernels compute, in a few letters: equal where all bits are.</summary>
internal static class Digest
{
    private const int Length = 3 * Pieces.ChunkLength + 5;

    public static string OfKernels()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AddSteps<float>(hash);
        AddSteps<double>(hash);
        AddFunctions<float>(hash);
        AddFunctions<double>(hash);
        AddNormals<float>(hash);
        AddNormals<double>(hash);
        return Convert.ToHexString(hash.GetHashAndReset())[..16];
    }

    private static void AddSteps<T>(IncrementalHash hash)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var game = Bilinear.Of<T>(Length);
        using var optimizer = new Stable<T>(game) { K = 2 };
        for (var step = 0; step < 3; step++)
        {
            optimizer.Step();
            Add(hash, game.Point(0));
            Add(hash, game.Point(1));
            Add<double>(hash, [optimizer.Base.Norm]);
        }

        using var measured = new Measured<T>(game, Players.All(2));
        measured.Measure();
        Add<double>(hash, [measured.Sum.Sum(), measured.Squares.Sum(), measured.Most.Most(), measured.Least.Least()]);
    }

    private static void AddFunctions<T>(IncrementalHash hash)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var y = new T[Vector512<T>.Count];
        for (var i = 0; i < 150; i++)
        {
            for (var lane = 0; lane < y.Length; lane++)
            {
                y[lane] = T.CreateChecked((i * y.Length + lane) % 997 * 0.037 - 17.3 + (lane == 3 ? i * 1e6 : 0));
            }

            var x = Vector512.Create<T>(y);
            var positive = Lanes.Abs(x) + Lanes.Spread<T>(0.01);
            var bounded = Lanes.Clamp(x, Lanes.Spread<T>(-20), Lanes.Spread<T>(20));
            Span<Vector512<T>> all =
            [
                Lanes.Exp(bounded), Lanes.Log(positive), Lanes.Sin(x), Lanes.Cos(x), Lanes.Tanh(bounded),
                Lanes.Sigmoid(bounded), Lanes.Softplus(x), Lanes.Pow(positive, bounded * Lanes.Spread<T>(0.1)),
                Lanes.Sqrt(positive), Lanes.Ratio(x, bounded), Lanes.Floor(x), Lanes.Ceil(x),
                Lanes.Mod(x, positive), Lanes.Sign(x), Lanes.Mix(x, bounded, positive), Lanes.Min(x, bounded),
                Lanes.Max(x, bounded), Lanes.Less(x, bounded), Lanes.Finite(x), Lanes.First<T>(i % 9),
            ];
            Add<Vector512<T>>(hash, all);
        }
    }

    private static void AddNormals<T>(IncrementalHash hash)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var normals = new Normals(seed: 3, draw: 1L << 33).On<T>(new Piece(0, Length, 7, 0, 0, 0));
        for (var i = 0; i < Length; i += Vector512<T>.Count)
        {
            Add<Vector512<T>>(hash, [normals[i]]);
        }
    }

    private static void Add<TItem>(IncrementalHash hash, ReadOnlySpan<TItem> items)
        where TItem : unmanaged => hash.AppendData(MemoryMarshal.AsBytes(items));
}
