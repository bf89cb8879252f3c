using System.IO;
using System.Text;

namespace Dsl.Cli.Output;

/// <summary>Writes a text where the command line says.</summary>
internal static class TextFile
{
    public static void Write(Shell shell, string path, string text)
    {
        var full = Path.GetFullPath(path, shell.Folder);
        WholeFile.Writing(path, () => WholeFile.Replace(full, new UTF8Encoding(false).GetBytes(text)));
    }
}
