using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Ir.Games;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Claims;
using Dsl.Generator.Scheduling.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator;

/// <summary>What each stage made of an optimizer, a game or a claim, as texts for people.</summary>
public sealed record SliceTexts(string Bound, string Ir, string Schedule, string CSharp)
{
    /// <summary>Null when something that it reaches is wrong.</summary>
    public static SliceTexts? Of(ProgramSlice slice) =>
        slice.IsGame ? OfGame(slice) : slice.IsClaim ? OfClaim(slice) : OfOptimizer(slice);

    private static SliceTexts? OfOptimizer(ProgramSlice slice) => MmxCompiler.Stages(slice) is { } stages
        ? new SliceTexts(
            BoundPrinter.Print(stages.Bound),
            IrPrinter.Print(stages.Ir),
            SchedulePrinter.Print(stages.Schedule),
            stages.CSharp)
        : null;

    private static SliceTexts? OfGame(ProgramSlice slice) => MmxCompiler.GameStages(slice) is { } stages
        ? new SliceTexts(
            BoundPrinter.Print(stages.Bound),
            GraphPrinter.Print(stages.Graph),
            GamePlanPrinter.Print(stages.Plan),
            stages.CSharp)
        : null;

    // Of each line its game, its rule and its look.
    private static SliceTexts? OfClaim(ProgramSlice slice) => MmxCompiler.ClaimStages(slice) is { } stages
        ? new SliceTexts(
            BoundPrinter.Print(stages.Bound),
            Joined(stages, line => [GraphPrinter.Print(line.Game.Game), IrOf(line.Rule), IrOf(line.Look)]),
            Joined(stages, line => [GamePlanPrinter.Print(line.Game), Of(line.Rule), Of(line.Look)]),
            stages.CSharp)
        : null;

    private static string Of(Schedule schedule) => SchedulePrinter.Print(schedule);

    private static string IrOf(Schedule schedule) =>
        string.Join("\n", schedule.Instances.Select(instance => IrPrinter.Print(instance.Ir)));

    private static string Joined(ClaimStages stages, Func<PlannedLine, IEnumerable<string>> texts) =>
        string.Join("\n", stages.Plan.Lines.SelectMany(texts));
}
