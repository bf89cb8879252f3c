using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Dsl.Cli.Reports;

/// <summary>The root of a SARIF file. These types have the names and the order of its specification.</summary>
internal sealed record SarifLog(
    [property: JsonPropertyName("$schema")] string Schema, string Version, IReadOnlyList<SarifRun> Runs);

/// <summary>One run of the tool; columns are counted as C# counts characters.</summary>
internal sealed record SarifRun(SarifTool Tool, string ColumnKind, IReadOnlyList<SarifResult> Results);

/// <summary>What ran.</summary>
internal sealed record SarifTool(SarifDriver Driver);

/// <summary>The tool, and the codes that its results have.</summary>
internal sealed record SarifDriver(string Name, string Version, IReadOnlyList<SarifRule> Rules);

/// <summary>A code.</summary>
internal sealed record SarifRule(
    string Id, SarifText ShortDescription, SarifHelp Help, SarifConfiguration DefaultConfiguration);

/// <summary>Plain text.</summary>
internal sealed record SarifText(string Text);

/// <summary>A code's page, plain and as it is written.</summary>
internal sealed record SarifHelp(string Text, string Markdown);

/// <summary>How much a code matters unless somebody says otherwise.</summary>
internal sealed record SarifConfiguration(string Level);

/// <summary>A complaint.</summary>
internal sealed record SarifResult(
    string RuleId,
    int RuleIndex,
    string Level,
    SarifText Message,
    IReadOnlyList<SarifLocation> Locations,
    IReadOnlyList<SarifLocation>? RelatedLocations);

/// <summary>Where something stands; another place that a complaint is about has a number and words.</summary>
internal sealed record SarifLocation(int? Id, SarifPlace PhysicalLocation, SarifText? Message);

/// <summary>A stretch of a file.</summary>
internal sealed record SarifPlace(SarifFile ArtifactLocation, SarifRegion Region);

/// <summary>A file, by its path from the folder that the tool ran in, or by its whole address.</summary>
internal sealed record SarifFile(string Uri);

/// <summary>From a character to behind another, lines and columns from 1.</summary>
internal sealed record SarifRegion(int StartLine, int StartColumn, int EndLine, int EndColumn);
