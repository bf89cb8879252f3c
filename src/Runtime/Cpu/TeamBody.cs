using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mmx.Cpu;

/// <summary>
/// The team of the OpenMP runtime that the process has loaded already, as libtorch does: its threads are awake, and are
/// the ones that the last tensor operation ran on.
/// </summary>
internal sealed unsafe class TeamBody : ICrewBody
{
    // Static, as it is the team's threads that ask for their numbers.
    private static delegate* unmanaged<int> _number;

    private readonly delegate* unmanaged<delegate* unmanaged<void*, void>, void*, uint, uint, void> _parallel;
    private readonly delegate* unmanaged<int> _threads;

    private TeamBody(nint parallel, nint threads, nint number)
    {
        _parallel = (delegate* unmanaged<delegate* unmanaged<void*, void>, void*, uint, uint, void>)parallel;
        _threads = (delegate* unmanaged<int>)threads;
        _number = (delegate* unmanaged<int>)number;
    }

    public int Threads => Math.Max(1, _threads());

    /// <summary>The team of a libgomp among the loaded modules, or null. Loads nothing.</summary>
    public static TeamBody? Find()
    {
        using var process = Process.GetCurrentProcess();
        foreach (ProcessModule module in process.Modules)
        {
            // Some ship it under a name with a hash: libgomp-a34b3233.so.1.
            if (module.ModuleName.StartsWith("libgomp", StringComparison.Ordinal) && Of(module.FileName) is { } team)
            {
                return team;
            }
        }

        return null;
    }

    public void Do(ref Work work) =>
        // The work lies on the caller's stack, and OpenMP returns when the whole team has left it.
        _parallel(&Join, Unsafe.AsPointer(ref work), (uint)work.Threads, 0);

    private static TeamBody? Of(string path) =>
        NativeLibrary.TryLoad(path, out var library) &&
        NativeLibrary.TryGetExport(library, "GOMP_parallel", out var parallel) &&
        NativeLibrary.TryGetExport(library, "omp_get_max_threads", out var threads) &&
        NativeLibrary.TryGetExport(library, "omp_get_thread_num", out var number)
            ? new TeamBody(parallel, threads, number)
            : null;

    [UnmanagedCallersOnly]
    private static void Join(void* work) => ((Work*)work)->Join(_number());
}
