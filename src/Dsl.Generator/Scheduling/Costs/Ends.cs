using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Costs;

/// <summary>Why a pass ends where it does, rather than go on with what comes next.</summary>
internal static class Ends
{
    /// <summary>The reason at a place of a list of items, which itself ends for a reason.</summary>
    public static string Of(IReadOnlyList<Item> items, int index, string end) => items[index] is KernelItem { Kernel: var kernel }
        ? items.Skip(index + 1).Select(next => Before(next, kernel)).FirstOrDefault(reason => reason is not null) ?? end
        : "coefficients are found";

    public static string OfBody(Item item) => item switch
    {
        LoopItem { Node: IrStep } => "the field that is asked for is there",
        LoopItem => "the loop goes round",
        _ => "the branch ends",
    };

    private static string? Before(Item next, Kernel kernel) => next switch
    {
        KernelItem other => Between(kernel, other.Kernel),
        EvaluateItem => "the game is asked",
        SampleItem => "a sample is drawn",
        SolveItem => "least squares are solved",
        StepItem step => $"{Called(step.Node.Instance)} steps",
        LoopItem { Node: IrStep step } => $"{Called(step.Instance)} steps",
        LoopItem => "a loop begins",
        BranchItem => "a branch begins",
        StopItem => "the run may end",
        KeepItem => "an attempt begins",
        PutBackItem => "an attempt is taken back",
        ResetItem reset => $"{Called(reset.Node.Instance)} is reset",
        ClearItem => "a window is cleared",
        _ => null,
    };

    private static string Between(Kernel kernel, Kernel next) =>
        kernel.Space != next.Space ? "the next is over other players"
        : kernel.Reductions.Any() ? "the next needs its sums"
        : "the next needs numbers that come before it";

    private static string Called(BoundInstance instance) =>
        instance.Path.Length == 0 ? instance.Rule : instance.Path;
}
