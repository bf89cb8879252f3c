using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>An optimizer, decided: what its text says is all in here.</summary>
public sealed record Schedule(BoundOptimizer Bound, IReadOnlyList<ScheduledInstance> Instances)
{
    public ScheduledInstance Of(BoundInstance instance) => Instances.First(scheduled => scheduled.Bound == instance);
}

/// <summary>
/// One instance as a machine: its blocks in order, its kernels, the vectors that it has in the arena, and how it holds
/// each number.
/// </summary>
public sealed record ScheduledInstance(
    IrInstance Ir,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<Kernel> Kernels,
    IReadOnlyList<VectorPlace> Vectors,
    IReadOnlyDictionary<IrValue, NumberHome> Homes)
{
    public BoundInstance Bound => Ir.Bound;

    /// <summary>What happens in a step, in order.</summary>
    internal IReadOnlyList<Item> Items { get; init; } = [];

    public IEnumerable<IrCell> NumberCells => Ir.Cells.Where(cell => cell.IsNumber);

    /// <summary>The places of what least squares are solved for.</summary>
    public IReadOnlyList<VectorPlace> Solves { get; init; } = [];

    /// <summary>The places that it reads and writes.</summary>
    public IEnumerable<VectorPlace> Places =>
        Kernels.SelectMany(kernel => kernel.Reads.Concat(kernel.Writes)).Concat(Solves);

    /// <summary>What it keeps of windows to solve least squares.</summary>
    public IReadOnlyList<WindowSolver> Solvers { get; } = [.. WindowSolver.In(Ir.Body)];

    /// <summary>Conditions that nobody reads but whoever looks at a report, each with the report.</summary>
    public IReadOnlyDictionary<IrValue, BoundReported> LateConditions { get; } = LateConditionsIn(Ir.Body);

    /// <summary>Cells and values that are coefficients.</summary>
    public IEnumerable<IrCell> CoefficientCells => Ir.Cells.Where(cell => cell.Type is CoefficientsType);

    public IEnumerable<IrValue> Coefficients => IrUses.Everything(Ir.Body).OfType<IrMake>()
        .Select(make => make.Result).Where(value => value.Type is CoefficientsType);

    /// <summary>How many coefficients there are at most.</summary>
    public int MostCoefficients => Windows.Select(window => ((WindowType)window.Type).Size).DefaultIfEmpty(0).Max();

    public IEnumerable<IrCell> Windows => Ir.Cells.Where(cell => cell.IsWindow);

    /// <summary>What its attempts may put back of other instances and of windows.</summary>
    public IEnumerable<IrKept> Kept => IrUses.Everything(Ir.Body).OfType<IrKeep>().Select(keep => keep.Kept);

    /// <summary>An evaluation may have been made on the way to where it is asked: the machine says when what is known is no more.</summary>
    public bool MayKnow => IrUses.Everything(Ir.Body).OfType<IrEvaluate>().Any(evaluate => evaluate.MayBeKnown);

    public IEnumerable<IrReduce> Reductions => Kernels.SelectMany(kernel => kernel.Reductions);

    private static Dictionary<IrValue, BoundReported> LateConditionsIn(IrBlock body)
    {
        var nodes = IrUses.Everything(body);
        return nodes.SelectMany(IrUses.BlocksOf).Append(body).SelectMany(block => block.Nodes.OfType<IrReport>().Where(report =>
                IsOfCondition(report, block)
                && nodes.OfType<IrReport>().Count(other => other.Reported == report.Reported) == 1
                && nodes.Count(node => IrUses.Of(node).Contains(report.Value)) == 1))
            .ToDictionary(report => report.Value, report => report.Reported);
    }

    /// <summary>Nothing happens between the measure and its report: who may look has seen neither or both.</summary>
    private static bool IsOfCondition(IrReport report, IrBlock block) => block.Nodes.Take(block.Nodes.IndexOf(report)).Reverse()
        .TakeWhile(node => node is IrMake or IrReport)
        .Any(node => node is IrMeasure measure && measure.Result == report.Value && IsLate(measure));

    private static bool IsLate(IrMeasure measure) =>
        measure is { Measure: Measure.Condition, Result.Type: NumberType { Grain: Grain.Whole } };
}
