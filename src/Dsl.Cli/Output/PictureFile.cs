using System;
using System.IO;
using System.Text;

namespace Dsl.Cli.Output;

/// <summary>Writes a picture where the command line says.</summary>
internal static class PictureFile
{
    public const string Extension = ".svg";

    public static void Write(Shell shell, string path, string svg)
    {
        var full = Path.GetFullPath(path, shell.Folder);
        WholeFile.Writing(path, () => WholeFile.Replace(full, new UTF8Encoding(false).GetBytes(svg)));
    }

    /// <summary>Refuses before anything is run.</summary>
    public static string? Checked(string? path) => path is null || path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
        ? path
        : throw new Refusal($"`{path}`: pictures are SVG, in a file that ends with `{Extension}`");
}
