using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>
/// Attempts. The point and the instance's own states are values, so that an attempt that is rejected stores those from
/// before it; what lies in other instances and in windows is kept where it begins.
/// </summary>
internal sealed partial class InstanceLowering
{
    private void LowerAttempt(BoundAttempt attempt)
    {
        if (attempt.Accept is not { } accept)
        {
            LowerStatements(attempt.Body);
            return;
        }

        var undoing = Before(attempt);
        foreach (var kept in undoing.Kept)
        {
            Emit(new IrKeep(kept));
        }

        LowerStatements(attempt.Body);
        _origin = attempt.Syntax;
        Branch(
            Lower(accept).Number,
            ChangesIn(attempt.Accepted, attempt.Rejected).Undoing(undoing.Symbols, undoing.Windows, undoing.Points.Count > 0),
            () => LowerStatements(attempt.Accepted),
            () =>
            {
                Undo(undoing);
                LowerStatements(attempt.Rejected);
            });
    }

    /// <summary>What the attempt may change of what it restores, as it is now.</summary>
    private Undoing Before(BoundAttempt attempt)
    {
        var restoring = attempt.Restoring;
        var tried = ChangesIn(attempt.Body);
        var touched = BoundTree.All(attempt.Body).SelectMany(InstancesIn).Distinct().ToArray();
        var instances = touched
            .Where(instance => restoring.IsEverything || restoring.Bases.Any(known => known.Instances.Contains(instance)));
        var windows = tried.Windows.Where(restoring.States.Contains).ToArray();
        return new Undoing
        {
            Points = tried.MovesPoint ? [.. Joined(restoring.Points).Select(space => (space, Cut(_point, space)))] : [],
            States = [.. restoring.States.Where(tried.Symbols.Contains).Select(state => (state, _values[state]))],
            StatesOfBases =
            [
                .. restoring.StatesOfBases.Where(known => known.Instances.Any(touched.Contains))
                    .Select(known => (known, LowerEach(new BoundBaseState(known), known))),
            ],
            Symbols = [.. tried.Symbols.OfType<BoundState>()],
            Windows = windows,
            Kept = [.. instances.Select(IrKept.Of), .. windows.Select(window => IrKept.Of(_cells[window]))],
        };
    }

    /// <summary>Players that stand beside each other go back together.</summary>
    private static IReadOnlyList<Space> Joined(IEnumerable<Space> spaces)
    {
        var joined = new List<Space>();
        foreach (var space in spaces.OrderBy(space => space.First))
        {
            if (joined.Count > 0 && joined[joined.Count - 1] is var last && last.End == space.First)
            {
                joined[joined.Count - 1] = last with { Count = last.Count + space.Count };
            }
            else
            {
                joined.Add(space);
            }
        }

        return joined;
    }

    private static IEnumerable<BoundInstance> InstancesIn(BoundStatement statement) => statement switch
    {
        BoundStep step => [step.Instance],
        BoundReset reset => reset.Base.Instances,
        BoundAssign { Target: BoundBaseStateTarget target } => target.Base.Instances,
        _ => [],
    };

    private void Undo(Undoing undoing)
    {
        Emit(new IrForget());
        foreach (var kept in undoing.Kept)
        {
            Emit(new IrPutBack(kept));
        }

        foreach (var (state, value) in undoing.States)
        {
            Assign(state, value);
        }

        foreach (var instance in undoing.Kept.Select(kept => kept.Instance).OfType<BoundInstance>())
        {
            ReloadBaseStates(instance);
        }

        foreach (var (stepped, values) in undoing.StatesOfBases)
        {
            AssignBase(stepped, values);
        }

        foreach (var (space, value) in undoing.Points)
        {
            MovePoint(space, value);
        }

        Renew(undoing.Windows);
        NewSample();
    }

    /// <summary>What a rejected attempt puts back, and the values that it puts there.</summary>
    private sealed class Undoing
    {
        public IReadOnlyList<(Space Space, Pieces Value)> Points { get; init; } = [];

        public IReadOnlyList<(BoundState State, Pieces Value)> States { get; init; } = [];

        public IReadOnlyList<(BoundBase Base, IReadOnlyList<Pieces> Values)> StatesOfBases { get; init; } = [];

        /// <summary>The states, also those of bases, that are not behind it what they were in it.</summary>
        public IReadOnlyList<BoundSymbol> Symbols { get; init; } = [];

        public IReadOnlyList<BoundSymbol> Windows { get; init; } = [];

        public IReadOnlyList<IrKept> Kept { get; init; } = [];
    }
}
