using System;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>What the figures were measured on.</summary>
internal static partial class Machine
{
    private const string Processors = "/proc/cpuinfo";

    public static string Said =>
        $"{Processor()}, {Environment.ProcessorCount} processors; {RuntimeInformation.OSDescription}; "
        + RuntimeInformation.FrameworkDescription;

    /// <summary>What a page is called that holds for such machines.</summary>
    public static string FileName => Unnameable().Replace($"{Processor()} {Environment.ProcessorCount}", "-").ToLowerInvariant();

    private static string Processor() => File.Exists(Processors) && File.ReadLines(Processors).FirstOrDefault(IsModel) is { } model
        ? model.Split(": ")[1]
        : RuntimeInformation.ProcessArchitecture.ToString();

    private static bool IsModel(string line) => line.StartsWith("model name", StringComparison.Ordinal);

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Unnameable();
}
