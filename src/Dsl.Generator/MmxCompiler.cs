using System;
using System.Diagnostics;
using System.Linq;
using Dsl.Generator.Emit.CSharp;
using Dsl.Generator.Gradients;
using Dsl.Generator.Ir;
using Dsl.Generator.Ir.Games;
using Dsl.Generator.Lowering;
using Dsl.Generator.Lowering.Games;
using Dsl.Generator.Passes;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Claims;
using Dsl.Generator.Scheduling.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator;

/// <summary>The back end's table of contents: one line a stage. It refuses nothing that has been bound.</summary>
public static class MmxCompiler
{
    /// <summary>
    /// The C# of an optimizer, a game or a claim; null when something that it reaches is wrong, which the program's
    /// diagnostics tell.
    /// </summary>
    public static GeneratedFile? Compile(ProgramSlice slice)
    {
        var stages = slice.IsGame || slice.IsClaim ? null : Stages(slice);
        var text = slice.IsGame ? GameStages(slice)?.CSharp
            : slice.IsClaim ? ClaimStages(slice)?.CSharp
            : stages?.CSharp;
        return text is null ? null : new GeneratedFile(NameOf(slice), text) { Externs = stages?.Externs };
    }

    /// <summary>
    /// The part of an optimizer's class that declares what its user writes in C#, with the places that are known.
    /// </summary>
    public static GeneratedFile Compile(ExternPart part, Func<ExternMethod, ExternPlace?> placeOf) =>
        new(part.Name, ExternEmitter.Emit(part, placeOf));

    /// <summary>Every stage of an optimizer, for those who look inside.</summary>
    public static CompilerStages? Stages(ProgramSlice slice, bool fuse = true)
    {
        if (slice.Bind() is not { } bound)
        {
            return null;
        }

        var (ir, schedule) = Schedule(bound, fuse);
        return new CompilerStages(bound, ir, schedule, CSharpEmitter.Emit(schedule, SourceHash.Of(slice)))
        {
            Externs = ExternEmitter.PartOf(schedule, NameOf(slice, "-extern")),
        };
    }

    /// <summary>Every stage of a game, for those who look inside.</summary>
    public static GameStages? GameStages(ProgramSlice slice)
    {
        if (slice.BindGame() is not { } bound)
        {
            return null;
        }

        var (graph, plan) = Plan(bound);
        return new GameStages(bound, graph, plan, CSharpEmitter.Emit(plan, SourceHash.Of(slice)));
    }

    /// <summary>A claim with all that it runs, for those who look inside.</summary>
    public static ClaimStages? ClaimStages(ProgramSlice slice)
    {
        if (slice.BindClaim() is not { } bound)
        {
            return null;
        }

        var plan = new ClaimPlan(bound, [.. bound.Lines.Select(line => new PlannedLine(
            line,
            Plan(line.Game).Plan,
            Schedule(line.Rule).Schedule,
            Schedule(line.Look.Optimizer).Schedule))]);
        return new ClaimStages(bound, plan, CSharpEmitter.Emit(plan, SourceHash.Of(slice)));
    }

    private static (IrOptimizer Ir, Schedule Schedule) Schedule(BoundOptimizer bound, bool fuse = true)
    {
        var ir = OptimizerLowering.Lower(bound);
        Check(ir);
        ir = AllPasses.Run(ir);
        Check(ir);
        var schedule = Scheduler.Schedule(ir, fuse);
        Check(ir);
        return (ir, schedule);
    }

    private static (GameGraph Graph, GamePlan Plan) Plan(BoundGame bound)
    {
        var graph = GameLowering.Lower(bound);
        graph = DeriveGradients.In(graph);
        Check(graph);
        return (graph, GamePlanner.Plan(graph));
    }

    private static string NameOf(ProgramSlice slice, string part = "") => slice.IsClaim
        ? ClaimPlan.NamespaceOf(slice.Namespace, slice.Name) + ".g.cs"
        : $"{(slice.Namespace is null ? "" : slice.Namespace + ".")}{slice.Name}{part}.g.cs";

    [Conditional("DEBUG")]
    private static void Check(IrOptimizer ir) => IrVerifier.Verify(ir);

    [Conditional("DEBUG")]
    private static void Check(GameGraph graph) => GraphVerifier.Verify(graph);
}

/// <summary>What each stage made of one optimizer.</summary>
public sealed record CompilerStages(BoundOptimizer Bound, IrOptimizer Ir, Schedule Schedule, string CSharp)
{
    /// <summary>What its user writes in C#; null where that is nothing.</summary>
    public ExternPart? Externs { get; init; }
}

/// <summary>What each stage made of one game.</summary>
public sealed record GameStages(BoundGame Bound, GameGraph Graph, GamePlan Plan, string CSharp);

/// <summary>What each stage made of one claim.</summary>
public sealed record ClaimStages(BoundClaim Bound, ClaimPlan Plan, string CSharp);
