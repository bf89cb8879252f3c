using System.Diagnostics;
using Dsl.Generator.Emit.CSharp;
using Dsl.Generator.Ir;
using Dsl.Generator.Lowering;
using Dsl.Generator.Passes;
using Dsl.Generator.Scheduling;
using Dsl.Parser.Binding;

namespace Dsl.Generator;

/// <summary>The back end's table of contents: one line a stage. It refuses nothing that has been bound.</summary>
public static class MmxCompiler
{
    /// <summary>An optimizer's C#; null when something that it reaches is wrong, which the program's diagnostics tell.</summary>
    public static GeneratedFile? Compile(ProgramSlice slice) =>
        Stages(slice) is { } stages ? new GeneratedFile(NameOf(slice), stages.CSharp) : null;

    /// <summary>Every stage of an optimizer, for those who look inside.</summary>
    public static CompilerStages? Stages(ProgramSlice slice, bool fuse = true)
    {
        if (slice.Bind() is not { } bound)
        {
            return null;
        }

        var ir = OptimizerLowering.Lower(bound);
        Check(ir);
        ir = AllPasses.Run(ir);
        Check(ir);
        var schedule = Scheduler.Schedule(ir, fuse);
        return new CompilerStages(bound, ir, schedule, CSharpEmitter.Emit(schedule, SourceHash.Of(slice)));
    }

    private static string NameOf(ProgramSlice slice) =>
        (slice.Namespace is null ? slice.Name : $"{slice.Namespace}.{slice.Name}") + ".g.cs";

    [Conditional("DEBUG")]
    private static void Check(IrOptimizer ir) => IrVerifier.Verify(ir);
}

/// <summary>What each stage made of one optimizer.</summary>
public sealed record CompilerStages(BoundOptimizer Bound, IrOptimizer Ir, Schedule Schedule, string CSharp);
