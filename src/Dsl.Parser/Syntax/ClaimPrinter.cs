using System;

namespace Dsl.Parser.Syntax;

/// <summary>Claims as .mmx text.</summary>
internal sealed class ClaimPrinter(MmxWriter writer)
{
    public void Print(ClaimSyntax claim)
    {
        writer.Write("claim ").Write(claim.Title).Write(" ").OpenBlock();
        foreach (var line in claim.Lines)
        {
            PrintBare(line);
            writer.EndLine();
        }

        writer.CloseBlock();
    }

    /// <summary>A line, without its end.</summary>
    public void PrintBare(ClaimLineSyntax line)
    {
        writer.Write(line.Rule).Write(" on ").Write(line.Game)
            .Write(" from ", line.From)
            .Write(" seeds ", line.Seeds?.Count)
            .Write(", at least ", line.Seeds?.AtLeast);
        PrintOutcome(line.Outcome);
    }

    private void PrintOutcome(OutcomeSyntax outcome)
    {
        var (verb, span) = outcome.Kind switch
        {
            OutcomeKind.Reaches => (" reaches ", " within "),
            OutcomeKind.Keeps => (" keeps ", " for "),
            OutcomeKind.Has => (" has ", " after "),
            OutcomeKind.Diverges => (" diverges", " within "),
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "This outcome has no text yet."),
        };
        writer.Write(outcome.Condition is null ? verb : "").Write(verb, outcome.Condition).Write(span).Write(outcome.Budget)
            .Write(outcome.Unit == BudgetUnit.Steps ? " steps" : " evaluations");
    }
}
