using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using Mmx.Games;

namespace Benchmarks.Update;

/// <summary>
/// The loop by hand, which is the limit: in a process of its own, and after a backward pass in this one, on the same
/// parameters and gradients and by the same threads.
/// </summary>
internal sealed unsafe partial class Loop : IContestant
{
    private static Network? _network;
    private readonly Peer _alone = new("the limit", Repository.PathTo("out/bench/limit"));
    private nint _beside;

    public string Name => _alone.Name;

    public int Bytes { get; private set; }

    public TimeSpan ProcessorTime => _alone.ProcessorTime;

    public string? Enter(Case what)
    {
        if (!what.AfterBackward)
        {
            var lack = _alone.Enter(what);
            Bytes = _alone.Bytes;
            return lack;
        }

        if (Tensors.Missing is { } missing)
        {
            return missing;
        }

        _network = new Network(what.Width);
        var game = _network.Game;
        try
        {
            _beside = Enter(
                what.Rule, (nuint)game.Layout.Length, game.Points.AddressOf(0), game.Gradients.AddressOf(0), &Evaluate);
        }
        catch (DllNotFoundException)
        {
            return "no limit.so";
        }

        if (_beside == 0)
        {
            return $"{IContestant.Without}{what}";
        }

        Bytes = BytesOf(_beside);
        return null;
    }

    public double Run(int steps) => _beside == 0 ? _alone.Run(steps) : Run(_beside, steps);

    public IReadOnlyList<double> Point() => _alone.Point();

    public double Bandwidth() => _alone.Numbers("bandwidth")[0];

    public void Leave()
    {
        if (_network == null)
        {
            _alone.Leave();
            return;
        }

        if (_beside != 0)
        {
            Leave(_beside);
        }

        _network.Dispose();
        (_network, _beside) = (null, 0);
    }

    public void Dispose() => _alone.Dispose();

    [UnmanagedCallersOnly]
    private static void Evaluate()
    {
        _network!.Game.Draw();
        _network.Game.Evaluate(Request.Evaluate(Players.All(1), Players.None));
    }

    [LibraryImport("limit", EntryPoint = "enter", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Enter(
        string rule, nuint count, nint point, nint gradient, delegate* unmanaged<void> evaluate);

    [LibraryImport("limit", EntryPoint = "bytes")]
    private static partial int BytesOf(nint beside);

    [LibraryImport("limit", EntryPoint = "run")]
    private static partial double Run(nint beside, int steps);

    [LibraryImport("limit", EntryPoint = "leave")]
    private static partial void Leave(nint beside);

    static Loop() => NativeLibrary.SetDllImportResolver(
        typeof(Loop).Assembly,
        (name, _, _) => name == "limit" && NativeLibrary.TryLoad(Repository.PathTo("out/bench/limit.so"), out var library)
            ? library
            : 0);
}
