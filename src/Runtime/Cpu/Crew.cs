using System;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Threading;
using Mmx.Memory;

namespace Mmx.Cpu;

/// <summary>
/// The threads that run kernels: the OpenMP team of a process that has one, the .NET thread pool elsewhere. The caller
/// works too, and what is less than two chunks it does alone.
/// </summary>
public static class Crew
{
    private static readonly Lock _mustering = new();
    private static ICrewBody _body = new PoolBody();
    private static int _said = FromEnvironment();
    private static int _busy;
    private static Exception? _failure;

    /// <summary>
    /// How many threads work, the caller among them. Unless set here or by MMX_THREADS, as many as the OpenMP team
    /// has, or else as many as the machine.
    /// </summary>
    public static int Threads
    {
        get => _said > 0 ? _said : _body.Threads;
        set => _said = value >= 1 ? value : throw new ArgumentOutOfRangeException(
            nameof(value), value, "Kernels run on one thread at least: the caller's own.");
    }

    /// <summary>Whether it is an OpenMP team.</summary>
    public static bool IsTeam => _body is TeamBody;

    /// <summary>
    /// Takes the OpenMP team if the process has one by now. An optimizer does so when it is made; call it where a
    /// library that brings one is loaded later.
    /// </summary>
    public static void Muster()
    {
        lock (_mustering)
        {
            if (!IsTeam && TeamBody.Find() is { } team)
            {
                _body = team;
            }
        }
    }

    /// <summary>Runs a kernel over some pieces, and returns when it is done. Allocates nothing.</summary>
    public static void Launch<TKernel>(in TKernel kernel, Pieces pieces)
        where TKernel : struct, IKernel
    {
        // A copy on the stack: it stays where it is, and no other thread can change it.
        var own = kernel;
        var threads = pieces.Chunks < 2 ? 1 : Threads;
        if (threads < 2 || Interlocked.CompareExchange(ref _busy, 1, 0) != 0)
        {
            Alone(ref own, pieces);
        }
        else
        {
            Together(ref own, pieces, threads);
        }

        GC.KeepAlive(pieces);
    }

    /// <summary>Keeps the first thing that a kernel threw, for the caller to throw.</summary>
    internal static void Report(Exception failure) => Interlocked.CompareExchange(ref _failure, failure, null);

    private static void Alone<TKernel>(ref TKernel kernel, Pieces pieces)
        where TKernel : struct, IKernel
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            kernel.Over(in pieces[i]);
        }

        Work.Fence();
    }

    // Not inlined: a launch of one chunk does not pay for this frame.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Together<TKernel>(ref TKernel kernel, Pieces pieces, int threads)
        where TKernel : struct, IKernel
    {
        Exception? failure;
        try
        {
            var work = Work.Of(ref kernel, pieces, Shares.Of(pieces.Chunks, Math.Min(threads, pieces.Chunks)));
            _body.Do(ref work);
        }
        finally
        {
            failure = Interlocked.Exchange(ref _failure, null);
            Volatile.Write(ref _busy, 0);
        }

        if (failure != null)
        {
            ExceptionDispatchInfo.Throw(failure);
        }
    }

    private static int FromEnvironment() =>
        int.TryParse(
            Environment.GetEnvironmentVariable("MMX_THREADS"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var threads)
            ? threads
            : 0;
}
