using System;
using System.IO;

/// <summary>The checkout that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The full path of one that is given from the root, with forward slashes.</summary>
    public static string PathTo(string path) => Path.Combine(Root, path);

    private static string Find(DirectoryInfo? directory)
    {
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Dsl.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName
            ?? throw new DirectoryNotFoundException("Tests run inside a checkout, and no Dsl.sln lies above these.");
    }
}
