using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Cli;
using Dsl.Cli.Output;
using Dsl.Cli.Roslyn;

namespace Examples.Papers;

/// <summary>Writes the pages of the papers that are named, or of all, and says how much of them agrees.</summary>
internal static class Program
{
    public const int Fine = 0;
    public const int Wrong = 1;

    /// <summary>The pages are written, and a figure on them disagrees.</summary>
    public const int Found = 2;

    public static int Main(string[] arguments) => Run(arguments, Shell.OfThisProcess());

    /// <summary>The shell's folder is the root of the checkout.</summary>
    public static int Run(IReadOnlyList<string> papers, Shell shell)
    {
        try
        {
            InMemory.Begin();
            return Tell(shell, [.. Paper.Wanted(shell.Folder, papers).Select(paper => Reproduce(shell, paper))]);
        }
        catch (Refusal refusal)
        {
            shell.Complaints.WriteLine($"reproduce: {refusal.Message}");
            return Wrong;
        }
    }

    private static Score? Reproduce(Shell shell, Paper paper)
    {
        using var progress = new ProgressLine(shell);
        progress.Show(() => $"{paper.PageName}: compiling");
        var written = new Reproduction(shell, paper).Run(said => progress.Show(() => $"{paper.PageName}: {said}"));
        progress.Hide();
        if (written.Count == 0)
        {
            return null;
        }

        var score = new Score(written.Sum(each => each.Figures), written.Sum(each => each.Disagreements));
        shell.Result.WriteLine($"docs/papers/{paper.PageName}.md: {score.Said}");
        return score;
    }

    private static int Tell(Shell shell, IReadOnlyList<Score?> scores)
    {
        var all = new Score(scores.Sum(each => each?.Figures ?? 0), scores.Sum(each => each?.Disagreements ?? 0));
        var failed = scores.Count(score => score is null);
        var kept = failed == 0 ? "" : $"; {Count.Of(failed, "page")} not written, for what is said above";
        shell.Result.WriteLine($"{Count.Of(scores.Count, "paper")}: {all.Said}{kept}");
        return failed > 0 ? Wrong : all.Disagreements > 0 ? Found : Fine;
    }

    private sealed record Score(int Figures, int Disagreements)
    {
        public string Said => $"{Count.Of(Figures, "figure")} measured, {Disagreements} "
            + (Disagreements == 1 ? "disagrees" : "disagree");
    }
}
