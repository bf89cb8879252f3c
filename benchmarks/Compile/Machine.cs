using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;

namespace Benchmarks.Compile;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    private const string Processors = "/proc/cpuinfo";

    public static string Said =>
        $"{Processor()}, {Environment.ProcessorCount} processors; {RuntimeInformation.OSDescription}; "
        + RuntimeInformation.FrameworkDescription;

    private static string Processor() => File.Exists(Processors) && File.ReadLines(Processors).FirstOrDefault(IsModel) is { } model
        ? model.Split(": ")[1]
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static bool IsModel(string line) => line.StartsWith("model name", StringComparison.Ordinal);
}
