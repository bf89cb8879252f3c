using System.IO;
using System.Text;

namespace Dsl.Cli.Output;

/// <summary>Writes a text where the command line says.</summary>
internal static class TextFile
{
    /// <summary>Refuses a file that has no folder to be in, before anything is done for it.</summary>
    public static void Check(Shell shell, string path)
    {
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path, shell.Folder))))
        {
            throw new Refusal($"there is no folder `{Path.GetDirectoryName(path)}`");
        }
    }

    public static void Write(Shell shell, string path, string text)
    {
        var full = Path.GetFullPath(path, shell.Folder);
        WholeFile.Writing(path, () => WholeFile.Replace(full, new UTF8Encoding(false).GetBytes(text)));
    }
}
