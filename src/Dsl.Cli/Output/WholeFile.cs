using System;
using System.IO;

namespace Dsl.Cli.Output;

/// <summary>Writes files whole: whoever reads one sees the old text or the new one.</summary>
internal static class WholeFile
{
    // Written beside and renamed.
    public static bool Replace(string path, byte[] bytes)
    {
        var beside = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllBytes(beside, bytes);
            KeepMode(path, beside);
            File.Move(beside, path, overwrite: true);
            return true;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Refuses in one line where a file cannot be written.</summary>
    public static T Writing<T>(string shown, Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new Refusal($"`{shown}` cannot be written: {fault.Message}");
        }
    }

    private static void KeepMode(string old, string @new)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(old))
        {
            File.SetUnixFileMode(@new, File.GetUnixFileMode(old));
        }
    }
}
