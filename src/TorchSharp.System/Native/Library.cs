using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Threading;

namespace TorchSharp.Native;

/// <summary>Finds the native half and says what to run where it is missing or does not load.</summary>
internal static class Library
{
    internal const string Name = "LibTorchSharp";
    private const string FileName = "libLibTorchSharp.so";
    private static readonly Lock Gate = new();
    private static nint _loaded;

    internal static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search) =>
        name == Name ? Load() : 0;

    private static nint Load()
    {
        lock (Gate)
        {
            return _loaded != 0 ? _loaded : _loaded = LoadFrom(FindIn(Folders));
        }
    }

    internal static string FindIn(IEnumerable<string> folders) =>
        folders.Select(folder => Path.Combine(folder, FileName)).FirstOrDefault(File.Exists)
        ?? throw new NotSupportedException(
            "Tensors need libtorch and the small native library over it, which is not built yet: "
            + "run `./build.sh setup`.");

    internal static nint LoadFrom(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (DllNotFoundException missing)
        {
            throw new NotSupportedException(
                $"{path} does not load: its libtorch has moved. Run `./build.sh setup` again. ({missing.Message})",
                missing);
        }
    }

    private static string[] Folders =>
    [
        AppContext.BaseDirectory,
        .. typeof(Library).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Where(metadata => metadata.Key == "NativeFolder" && metadata.Value is not null)
            .Select(metadata => metadata.Value!)
    ];
}
