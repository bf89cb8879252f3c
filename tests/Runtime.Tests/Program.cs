using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Mmx.Cpu;

namespace Mmx.Tests;

/// <summary>
/// What tests run in a process of its own: `digest` says the bits of all kernels, `allocation` the managed bytes that a
/// thousand steps take. `team` before it loads an OpenMP runtime first,
/// and `has-team` says whether there is one.
/// </summary>
internal static class Program
{
    private const string OpenMP = "libgomp.so.1";

    private static readonly Dictionary<string, Func<string>> _answers = new()
    {
        ["digest"] = Digest.OfKernels,
        ["allocation"] = Allocation.OfAThousandSteps,
        ["threads"] = () => $"{Crew.Threads}",
        ["hardware"] = () => Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : "128",
        ["has-team"] = () => NativeLibrary.TryLoad(OpenMP, out _) ? "yes" : "no",
        ["failure"] = Failure.OfAKernel,
        ["body"] = () => Crew.IsTeam ? "team" : "pool",
    };

    private static void Main(string[] arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument == "team")
            {
                NativeLibrary.Load(OpenMP);
                Crew.Muster();
            }
            else
            {
                Console.WriteLine(_answers[argument]());
            }
        }
    }
}
