using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Values;

namespace Oracle.Bodies;

/// <summary>Remembers what an attempt restores, and puts it back as it was.</summary>
internal sealed class Attempts(Standing standing, BaseStates baseStates)
{
    /// <summary>What is to be done where the attempt that begins now is rejected.</summary>
    public Action Begin(BoundAttempt attempt, BodyRun run)
    {
        var restoring = attempt.Restoring;
        var bases = restoring.IsEverything ? run.Instance.Children : restoring.Bases.SelectMany(known => known.Instances);
        var instances = bases.SelectMany(Below).ToList();
        var points = restoring.Points.SelectMany(PlayersOf).Select(player => (player, standing.Point[player])).ToList();
        var states = restoring.States.Concat(instances.SelectMany(instance => instance.States))
            .Where(standing.Knows).Select(state => (state, standing[state])).ToList();
        var steps = instances.Select(instance => (instance, standing.StepsOf(instance))).ToList();
        var gathered = StatesUndone(attempt).Select(known => (known, baseStates.Of(known, run.Identities))).ToList();
        return () =>
        {
            points.ForEach(point => standing.Point[point.player] = Identities.Renewed(point.Item2)!);
            states.ForEach(state => standing[state.state] = Identities.Renewed(state.Item2));
            steps.ForEach(step => standing.SetSteps(step.instance, step.Item2));
            gathered.ForEach(state => baseStates.Set(state.known, state.Item2, run.Identities));
            run.Forget();
        };
    }

    /// <summary>The states and windows that a rejected attempt leaves otherwise than it found them within.</summary>
    public static IEnumerable<BoundSymbol> Undone(BoundAttempt attempt) => attempt.Accept is null
        ? []
        : Changes.Of(attempt.Body).Where(symbol => attempt.Restoring.States.Any(state => state == symbol));

    /// <summary>The bases, named for their states, that something within the attempt steps, resets or assigns to.</summary>
    public static IEnumerable<BoundBase> StatesUndone(BoundAttempt attempt)
    {
        var touched = BoundTree.All(attempt.Body).SelectMany(Touched).ToHashSet();
        return attempt.Restoring.StatesOfBases.Where(known => known.Instances.Any(touched.Contains));
    }

    private static IEnumerable<BoundInstance> Touched(BoundStatement statement) => statement switch
    {
        BoundStep step => [step.Instance],
        BoundReset reset => reset.Base.Instances,
        BoundAssign { Target: BoundBaseStateTarget target } => target.Base.Instances,
        _ => [],
    };

    private static IEnumerable<BoundInstance> Below(BoundInstance instance) =>
        instance.Children.SelectMany(Below).Prepend(instance);

    private static IEnumerable<int> PlayersOf(Space space) => Enumerable.Range(space.First, space.Count);
}
