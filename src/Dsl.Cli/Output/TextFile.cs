using System;
using System.IO;
using System.Text;

namespace Dsl.Cli.Output;

/// <summary>Writes a text where the command line says.</summary>
internal static class TextFile
{
    private const string OfPictures = ".svg";

    public static void Write(Shell shell, string path, string text)
    {
        var full = Path.GetFullPath(path, shell.Folder);
        WholeFile.Writing(path, () => WholeFile.Replace(full, new UTF8Encoding(false).GetBytes(text)));
    }

    /// <summary>The path of a picture; refuses before anything is run.</summary>
    public static string? OfPicture(string? path) =>
        path is null || path.EndsWith(OfPictures, StringComparison.OrdinalIgnoreCase)
            ? path
            : throw new Refusal($"`{path}`: pictures are SVG, in a file that ends with `{OfPictures}`");
}
