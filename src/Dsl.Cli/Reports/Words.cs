using Dsl.Cli.Runs;
using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Reports;

/// <summary>What a severity is called, and how a run ended.</summary>
internal static class Words
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "suggestion",
    };

    public static string Of(Ending ending) => ending switch
    {
        Ending.Converged => "converged",
        Ending.Diverged => "diverged",
        Ending.Stopped => "stopped by a rule",
        _ => "not converged",
    };
}
