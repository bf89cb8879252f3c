using System.Collections.Generic;
using System.Linq;
using Dsl.Cli.Sources;
using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Reports;

/// <summary>All that is to be said of what was checked, in the order of the files.</summary>
internal sealed record Findings(IReadOnlyList<DiskFile> Files, IReadOnlyList<Finding> All)
{
    public int Errors => Of(Severity.Error);

    public int Warnings => Of(Severity.Warning);

    public int Suggestions => Of(Severity.Suggestion);

    public static Findings Of(
        IEnumerable<(IReadOnlyList<DiskFile> Files, IEnumerable<Diagnostic> Diagnostics)> programs)
    {
        var all = programs.ToList();
        return new Findings(
            [.. all.SelectMany(program => program.Files)],
            [.. all.SelectMany(program => program.Diagnostics.Select(each => new Finding(each, program.Files)))]);
    }

    private int Of(Severity severity) => All.Count(finding => finding.Diagnostic.Severity == severity);
}

/// <summary>A complaint, and the files among which its places are.</summary>
internal sealed record Finding(Diagnostic Diagnostic, IReadOnlyList<DiskFile> Files)
{
    /// <summary>The path as the user would write it, with `/` on every machine.</summary>
    public string PathOf(Place place) =>
        (Files.FirstOrDefault(file => file.Source.Path == place.Path)?.Shown ?? place.Path).Replace('\\', '/');
}
