using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Mmx.Cpu;
using Mmx.Games;
using Mmx.Memory;

namespace Benchmarks.Update;

/// <summary>The elementary functions by themselves: what an element takes, in the nearest caches, on one thread.</summary>
internal sealed class Functions(Page page, Peer python)
{
    private const int Count = 16_000;
    private const int Times = 200;
    private const int Rounds = 9;

    private static readonly (string Name, Func<double> Float, Func<double> Double)[] _all =
    [
        Of<Sqrt>("sqrt"), Of<Exp>("exp"), Of<Log>("log"), Of<Sin>("sin"), Of<Cos>("cos"), Of<Tanh>("tanh"),
        Of<Sigmoid>("sigmoid"), Of<Softplus>("softplus"), Of<Pow>("pow"),
    ];

    private interface IFunction
    {
        static abstract Vector512<T> Of<T>(Vector512<T> x)
            where T : unmanaged;
    }

    public void Write()
    {
        page.Line("\n## Functions\n");
        page.Line(
            $"Nanoseconds an element of {Count:N0} between 0.1 and 4, on one thread. Ours are within 2 units in the last place and the same to "
            + "the bit on every machine; floats go through doubles.\n");
        page.Line("| Function | float | PyTorch | double | PyTorch |");
        page.Line("|---|--:|--:|--:|--:|");
        foreach (var (name, single, @double) in _all)
        {
            var contestants = new[] { single, () => Theirs(name, "float32"), @double, () => Theirs(name, "float64") };
            page.Line($"| {name} | {string.Join(" | ", Measure(contestants).Select(Said))} |");
        }
    }

    /// <summary>A B A B; not a number where somebody has no such function.</summary>
    private static IEnumerable<double> Measure(Func<double>[] contestants)
    {
        var rounds = Enumerable.Range(0, Rounds).Select(_ => contestants.Select(one => one()).ToArray()).ToArray();
        return contestants.Select((_, i) => rounds.Select(round => round[i]).Order().ElementAt(Rounds / 2));
    }

    private double Theirs(string function, string type)
    {
        try
        {
            return double.Parse(python.Ask($"function {function} {type} {Count} {Times}"), CultureInfo.InvariantCulture) * 1e9;
        }
        catch (PeerFailed)
        {
            return double.NaN;
        }
    }

    private static string Said(double nanoseconds) =>
        double.IsNaN(nanoseconds) ? "—" : nanoseconds.ToString("F2", CultureInfo.InvariantCulture);

    private static (string Name, Func<double> Float, Func<double> Double) Of<TFunction>(string name)
        where TFunction : struct, IFunction => (name, Ours<float, TFunction>, Ours<double, TFunction>);

    private static double Ours<T, TFunction>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TFunction : struct, IFunction
    {
        var layout = Layout.Of<T>([Player.Min("x", Count)]);
        using var arena = new Arena(2 * layout.Length * Unsafe.SizeOf<T>());
        var from = Buffer<T>.At(arena.Take(layout.Length * Unsafe.SizeOf<T>()));
        var to = Buffer<T>.At(arena.Take(layout.Length * Unsafe.SizeOf<T>()));
        var numbers = from.Slice(0, Count);
        for (var i = 0; i < Count; i++)
        {
            numbers[i] = T.CreateChecked(0.1 + 3.9 * i / Count);
        }

        var kernel = new Apply<T, TFunction> { From = from, To = to };
        var pieces = layout.PiecesOf(Players.All(1));
        Crew.Launch(kernel, pieces);
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Times; i++)
        {
            Crew.Launch(kernel, pieces);
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Times / Count;
    }

    private struct Apply<T, TFunction> : IKernel
        where T : unmanaged
        where TFunction : struct, IFunction
    {
        public Buffer<T> From;
        public Buffer<T> To;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public readonly void Over(in Piece piece)
        {
            for (var i = piece.Start; i < piece.End; i += Lanes.Count<T>())
            {
                To[i] = TFunction.Of(From[i]);
            }
        }
    }

    private struct Sqrt : IFunction
    {
        public static Vector512<T> Of<T>(Vector512<T> x)
            where T : unmanaged => Lanes.Sqrt(x);
    }

    private struct Exp : IFunction
    {
        public static Vector512<T> Of<T>(Vector512<T> x)
            where T : unmanaged => Lanes.Exp(x);
    }

    private struct Log : IFunction
    {
        public static Vector512<T> Of<T>(Vector512<T> x)
            where T : unmanaged => Lanes.Log(x);
    }

    private struct Sin : IFunction
    {
        public static Vector512<T> Of<T>(Vector512<T> x)
            where T : unmanaged => Lanes.Sin(x);
    }

    private struct Cos : IFunction
    {
        public static Vector512<T> Of<T>(Vector512<T> x)
            where T : unmanaged => Lanes.Cos(x);
    }

    private struct Tanh : IFunction
    {
        public static Vector512<T> Of<T>(Vector512<T> x)
            where T : unmanaged => Lanes.Tanh(x);
    }

    private struct Sigmoid : IFunction
    {
        public static Vector512<T> Of<T>(Vector512<T> x)
            where T : unmanaged => Lanes.Sigmoid(x);
    }

    private struct Softplus : IFunction
    {
        public static Vector512<T> Of<T>(Vector512<T> x)
            where T : unmanaged => Lanes.Softplus(x);
    }

    private struct Pow : IFunction
    {
        public static Vector512<T> Of<T>(Vector512<T> x)
            where T : unmanaged => Lanes.Pow(x, Lanes.Spread<T>(1.7));
    }
}
