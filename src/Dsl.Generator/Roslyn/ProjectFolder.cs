using Microsoft.CodeAnalysis.Diagnostics;

namespace Dsl.Generator.Roslyn;

/// <summary>The folder of the project that is built, as MSBuild tells it to analyzers.</summary>
internal static class ProjectFolder
{
    /// <summary>Empty where MSBuild does not tell.</summary>
    public static string Of(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.ProjectDir", out var folder)
        || options.TryGetValue("build_property.MSBuildProjectDirectory", out folder)
            ? folder
            : "";
}
