using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Sources;

/// <summary>How much complaints matter: what .editorconfig says of advice, whether warnings are errors.</summary>
internal sealed class Severities(bool areStrict)
{
    private readonly Dictionary<string, EditorConfig> _known = [];

    /// <summary>What is said, as severe as it is here; an error is an error everywhere.</summary>
    public IEnumerable<Diagnostic> Of(IEnumerable<Diagnostic> diagnostics, IReadOnlyList<DiskFile> files) =>
        from diagnostic in diagnostics
        let severity = diagnostic.Severity == Severity.Error ? Severity.Error : Configured(diagnostic, files)
        where severity is not null
        select diagnostic with
        {
            Severity = areStrict && severity == Severity.Warning ? Severity.Error : severity.Value,
        };

    // Null where nothing is to be said.
    private Severity? Configured(Diagnostic diagnostic, IReadOnlyList<DiskFile> files)
    {
        var file = files.FirstOrDefault(file => file.Source.Path == diagnostic.Place.Path);
        return (file is null ? null : ConfigOf(file).SeverityOf(diagnostic.Code)) switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "suggestion" => Severity.Suggestion,
            "silent" or "none" => null,
            _ => diagnostic.Severity,
        };
    }

    private EditorConfig ConfigOf(DiskFile file)
    {
        if (!_known.TryGetValue(file.FullPath, out var config))
        {
            config = EditorConfig.Of(file.FullPath);
            _known.Add(file.FullPath, config);
        }

        return config;
    }
}
