using System;
using System.Threading;
using Dsl.Parser.Text;
using Microsoft.CodeAnalysis;

namespace Dsl.Generator.Roslyn;

/// <summary>An .mmx file of the project: where it lies, and what the compiler knows of it.</summary>
internal sealed record ProjectText(string FullPath, SourceFile File)
{
    public static bool IsMmx(AdditionalText text) => text.Path.EndsWith(".mmx", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file that cannot be read is empty here: the C# compiler complains of it.</summary>
    public static ProjectText Read(AdditionalText text, string folder, CancellationToken cancel)
    {
        var content = text.GetText(cancel)?.ToString() ?? "";
        return new ProjectText(text.Path, new SourceFile(ProjectPath.Of(folder, text.Path), content));
    }
}
