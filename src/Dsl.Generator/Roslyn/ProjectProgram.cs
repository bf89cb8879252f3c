using System.Collections.Generic;
using System.Linq;
using Dsl.Parser;

namespace Dsl.Generator.Roslyn;

/// <summary>A project's .mmx files as one program; what the project includes twice, MSBuild passes on twice.</summary>
internal static class ProjectProgram
{
    public static CheckedProgram Check(IEnumerable<ParsedFile> files) =>
        Safely.Check([.. files.GroupBy(file => file.File.Path).Select(same => same.First())]);
}
