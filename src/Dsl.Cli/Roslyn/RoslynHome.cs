using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;

namespace Dsl.Cli.Roslyn;

/// <summary>
/// Where the C# compiler is found: beside the SDK, which has it compiled ahead and so starts in half the time; where
/// there is none, with the tool.
/// </summary>
internal static class RoslynHome
{
    private const string Name = "Microsoft.CodeAnalysis";

    private static readonly IReadOnlyList<string> Folders =
        [.. OfSdks(), Path.Combine(AppContext.BaseDirectory, "roslyn")];

    // Once, and whoever comes meanwhile waits.
    static RoslynHome() => AssemblyLoadContext.Default.Resolving += Find;

    /// <summary>To be called before the first method that mentions Roslyn is.</summary>
    public static void MakeKnown()
    {
    }

    private static Assembly? Find(AssemblyLoadContext into, AssemblyName wanted)
    {
        if (wanted.Name is not { } name || !name.StartsWith(Name, StringComparison.Ordinal))
        {
            return null;
        }

        var path = Folders.Select(folder => Path.Combine(folder, name + ".dll")).FirstOrDefault(File.Exists);
        return path is null ? null : into.LoadFromAssemblyPath(path);
    }

    // Of the runtime's own generation: another may be compiled for a runtime that is not here.
    private static IEnumerable<string> OfSdks()
    {
        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";
        var sdks = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", "sdk"));
        return !Directory.Exists(sdks)
            ? []
            : Directory.GetDirectories(sdks, $"{Environment.Version.Major}.*")
                .OrderDescending(StringComparer.Ordinal)
                .Select(sdk => Path.Combine(sdk, "Roslyn", "bincore"))
                .Where(Directory.Exists);
    }
}
