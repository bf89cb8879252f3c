using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Passes;

/// <summary>
/// An instance whose step is one straight piece steps within the one around it, so that kernels of both are one: what the
/// one leaves the other finds at hand. It keeps its states, its hyperparameters and its count of steps.
/// <code>
/// store point &lt;- z                    f = evaluate at z
/// step Base                           g = subtract z, f
/// g = load point               ⇒      Base has made its step
/// r = subtract g, z                   r = subtract g, z
/// store point &lt;- h                    store point &lt;- h
/// </code>
/// </summary>
internal sealed class StepWithin
{
    private readonly IReadOnlyList<IrInstance> _instances;
    private readonly HashSet<IrInstance> _within = [];

    private StepWithin(IReadOnlyList<IrInstance> instances) => _instances = instances;

    public static IReadOnlyList<IrInstance> In(IReadOnlyList<IrInstance> instances)
    {
        var pass = new StepWithin(instances);
        foreach (var around in instances.Reverse())
        {
            pass.Visit(around);
        }

        return [.. instances.Select(instance => pass._within.Contains(instance)
            ? instance with { Body = new IrBlock(), StepsWithinAnother = true }
            : instance)];
    }

    private void Visit(IrInstance around)
    {
        foreach (var step in around.Body.Nodes.OfType<IrStep>().ToArray())
        {
            var inner = _instances.Single(instance => instance.Bound == step.Instance);
            if (MayStepWithin(step, inner, around) && Splice.Of(step, inner, around) is { } splice)
            {
                splice.Make();
                _within.Add(inner);
                GiveOnlyWhatIsTaken(around.Body);
            }
        }
    }

    private bool MayStepWithin(IrStep step, IrInstance inner, IrInstance around) =>
        step is { IsAnswered: false, KeepsSample: false }
        && inner.Bound.Space == around.Bound.Space && !inner.Bound.MayStop
        && (inner.IsFieldDrawn == around.IsFieldDrawn || step.With is not null)
        && inner.Body.Nodes.TrueForAll(IsStraight)
        && IsSteppedOnce(inner.Bound)
        && !IrUses.Everything(around.Body).Any(node => LooksInto(node, inner.Bound));

    /// <summary>No control flow, no window, and nothing that it steps.</summary>
    public static bool IsStraight(IrNode node) => node switch
    {
        IrMake make => make.Result.Type is not CoefficientsType && !IrUses.WindowsOf(node).Any(),
        IrStore store => store.Cell.Type is not CoefficientsType,
        IrEvaluate or IrSample or IrDraw or IrReport or IrStepped => true,
        _ => false,
    };

    private bool IsSteppedOnce(BoundInstance inner) =>
        Everywhere().OfType<IrStep>().Count(step => step.Instance == inner) == 1;

    /// <summary>Somebody else than its own step reads, changes or keeps what it has.</summary>
    private static bool LooksInto(IrNode node, BoundInstance inner) => node switch
    {
        IrLoad load => IsOf(inner, load.Cell.Owner),
        IrStore store => IsOf(inner, store.Cell.Owner),
        IrKeep keep => IsOf(inner, keep.Kept.Instance),
        _ => false,
    };

    private static bool IsOf(BoundInstance instance, BoundInstance? owner) =>
        owner is not null && (instance == owner || instance.Children.Any(child => IsOf(child, owner)));

    private void GiveOnlyWhatIsTaken(IrBlock body)
    {
        HashSet<BoundSymbol> taken = [.. Everywhere().OfType<IrForeign>().Select(foreign => foreign.Symbol)];
        body.Nodes.RemoveAll(node => node is IrExpose given && !taken.Contains(given.Symbol));
    }

    private IEnumerable<IrNode> Everywhere() => _instances.Where(instance => !_within.Contains(instance))
        .SelectMany(instance => IrUses.Everything(instance.Body));
}
