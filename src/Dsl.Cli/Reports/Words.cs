using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Reports;

/// <summary>What a severity is called.</summary>
internal static class Words
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "suggestion",
    };
}
