using Dsl.Generator.Ir;
using Dsl.Generator.Ir.Games;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator;

/// <summary>What each stage made of an optimizer or a game, as texts for people.</summary>
public sealed record SliceTexts(string Bound, string Ir, string Schedule, string CSharp)
{
    /// <summary>Null when something that it reaches is wrong.</summary>
    public static SliceTexts? Of(ProgramSlice slice) => slice.IsGame ? OfGame(slice) : OfOptimizer(slice);

    private static SliceTexts? OfOptimizer(ProgramSlice slice) => MmxCompiler.Stages(slice) is { } stages
        ? new SliceTexts(
            BoundPrinter.Print(stages.Bound), IrPrinter.Print(stages.Ir), SchedulePrinter.Print(stages.Schedule), stages.CSharp)
        : null;

    private static SliceTexts? OfGame(ProgramSlice slice) => MmxCompiler.GameStages(slice) is { } stages
        ? new SliceTexts(
            BoundPrinter.Print(stages.Bound), GraphPrinter.Print(stages.Graph), GamePlanPrinter.Print(stages.Plan), stages.CSharp)
        : null;
}
