using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Games;
using Oracle.Values;

namespace Oracle.Bodies;

/// <summary>Steps an instance: draw, arguments, first values, statements.</summary>
internal sealed class Statements(Standing standing, Expressions expressions, Asking asking, Settings settings, Wanted wanted)
{
    private readonly Automatic _automatic = new(asking);
    private readonly Attempts _attempts = new(standing, expressions.BaseStates);

    /// <summary>One step of the outermost instance.</summary>
    public void Step(BoundInstance root) => Step(root, null, asking.At);

    /// <summary>One step of an instance; the owner's run is where its arguments are evaluated.</summary>
    private void Step(BoundInstance instance, BodyRun? owner, Ask ask)
    {
        var run = new BodyRun(instance, standing, asking, ask);
        run.Renew(instance.Space);
        if (instance.DrawsFirst)
        {
            _automatic.Draw();
        }

        ReadArguments(instance, owner ?? run);
        TakeFirstValues(run);
        foreach (var state in instance.States)
        {
            standing[state] = Identities.Renewed(standing[state]);
        }

        Execute(instance.Body, run);
        standing.CountStep(instance);
    }

    private void ReadArguments(BoundInstance instance, BodyRun owner)
    {
        var steps = standing.StepsOf(instance);
        foreach (var parameter in instance.Parameters)
        {
            var argument = settings.Of(parameter) ?? expressions.Evaluate(parameter.Argument, parameter.Type, owner, steps);
            standing[parameter] = Identities.Renewed(settings.Scaled(parameter, argument));
        }
    }

    private void TakeFirstValues(BodyRun run)
    {
        if (standing.StepsOf(run.Instance) > 0)
        {
            return;
        }

        foreach (var state in run.Instance.States)
        {
            var first = wanted.Contains(state) ? state.First : null;
            if (first is null)
            {
                expressions.Draw(state.First, run, 0);
            }

            standing[state] = state.Type is WindowType
                ? new Held([], Identities.New())
                : expressions.Evaluate(first ?? Zero(state.Type), state.Type, run, 0);
        }
    }

    private static BoundNumber Zero(BoundType type) => type switch
    {
        NumberType { Scalar: Scalar.Bool } => new BoundNumber(false, NumberType.Bool),
        NumberType { Scalar: Scalar.Int } => new BoundNumber(0L, NumberType.Int),
        _ => new BoundNumber(0.0, NumberType.Real),
    };

    private void Execute(IReadOnlyList<BoundStatement> statements, BodyRun run)
    {
        foreach (var statement in statements.TakeWhile(_ => !standing.HasStopped))
        {
            Execute(statement, run);
        }
    }

    private void Execute(BoundStatement statement, BodyRun run)
    {
        switch (statement)
        {
            case BoundLet let:
                Set(let, let.Local, let.Value, run);
                break;
            case BoundAssign { Target: BoundSymbolTarget target } assign:
                Set(assign, target.Symbol, assign.Value, run);
                break;
            case BoundAssign { Target: BoundPointTarget target } assign:
                Move(target.Space, assign.Value, run);
                break;
            case BoundPush push:
                Push(push, run);
                break;
            case BoundClear clear:
                standing[clear.Window] = new Held([], Identities.New());
                break;
            case BoundAssign { Target: BoundBaseStateTarget target } assign:
                Set(assign, target.Base, run);
                break;
            case BoundRepeat repeat:
                Repeat(repeat, run);
                break;
            case BoundIf choice:
                If(choice, run);
                break;
            case BoundAttempt attempt:
                Attempt(attempt, run);
                break;
            case BoundStep step:
                Step(step, run);
                break;
            case BoundStop stop:
                standing.HasStopped = expressions.IsTrue(stop.Condition, run, StepsOf(run));
                break;
            case BoundReport report:
                standing[report.Reported] =
                    expressions.Evaluate(report.Value, report.Reported.Type, run, StepsOf(run));
                break;
            case BoundReset reset:
                Reset(reset.Base.Instances);
                break;
            case BoundSimultaneous joint:
                StepAtOnce(joint, run);
                break;
            case BoundSample:
                asking.Draw();
                break;
            default:
                throw new ArgumentException($"A statement nobody told the oracle of: {statement}.", nameof(statement));
        }
    }

    private void Set(BoundStatement statement, BoundSymbol symbol, BoundExpression value, BodyRun run)
    {
        if (Made(statement, value, run) is { } made)
        {
            standing[symbol] = expressions.As(symbol.Type, made, run);
        }
    }

    private void Set(BoundAssign assign, BoundBase known, BodyRun run)
    {
        if (Made(assign, assign.Value, run) is { } made)
        {
            expressions.BaseStates.Set(known, made, run.Identities);
        }
    }

    private void Push(BoundPush push, BodyRun run)
    {
        if (Made(push, push.Value, run) is { } made)
        {
            var window = (WindowType)push.Window.Type;
            var newest = (Vector)expressions.As(new VectorType(window.Space), made, run);
            var held = ((Held)standing[push.Window]).Vectors;
            standing[push.Window] = new Held([newest, .. held.Take(window.Size - 1)], Identities.New());
        }
    }

    /// <summary>What something comes of; of anything else there are the draws alone.</summary>
    private Value? Made(BoundStatement statement, BoundExpression value, BodyRun run)
    {
        if (wanted.Contains(statement))
        {
            return expressions.Evaluate(value, run, StepsOf(run));
        }

        expressions.Draw(value, run, StepsOf(run));
        return null;
    }

    private void Move(Space space, BoundExpression value, BodyRun run)
    {
        var to = (Vector)expressions.Evaluate(value, new VectorType(space), run, StepsOf(run));
        for (var player = space.First; player < space.End; player++)
        {
            standing.Point[player] = to.Of(player);
        }
    }

    private void If(BoundIf choice, BodyRun run)
    {
        if (Made(choice, choice.Condition, run) is Number truth)
        {
            Execute((bool)truth.Cells[0]! ? choice.Then : choice.Else, run);
            Renew(Changes.Of([.. choice.Then, .. choice.Else]));
        }
    }

    private void Attempt(BoundAttempt attempt, BodyRun run)
    {
        var undo = _attempts.Begin(attempt, run);
        Execute(attempt.Body, run);
        if (standing.HasStopped)
        {
            return;
        }

        if (attempt.Accept is null || expressions.IsTrue(attempt.Accept, run, StepsOf(run)))
        {
            Execute(attempt.Accepted, run);
        }
        else
        {
            undo();
            Execute(attempt.Rejected, run);
        }

        Renew(Changes.Of([.. attempt.Accepted, .. attempt.Rejected]).Concat(Attempts.Undone(attempt)));
    }

    private void Repeat(BoundRepeat repeat, BodyRun run)
    {
        var count = Made(repeat, repeat.Count, run) is Number passes ? (long)passes.Cells[0]! : 0;
        var stops = false;
        for (var i = 0L; i < count && !stops; i++)
        {
            Renew(Changes.Of(repeat.Body));
            standing[repeat.Index] = Number.Whole(Scalar.Int, i, Identities.New());
            Execute(repeat.Body, run);
            stops = standing.HasStopped || repeat.Until is not null && expressions.IsTrue(repeat.Until, run, StepsOf(run));
        }

        Renew(Changes.Of(repeat.Body));
    }

    /// <summary>Where ways meet, what one of them may have assigned is another value: nothing says by construction which.</summary>
    private void Renew(IEnumerable<BoundSymbol> names)
    {
        foreach (var name in names.Where(standing.Knows))
        {
            standing[name] = Identities.Renewed(standing[name]);
        }
    }

    private void Step(BoundStep step, BodyRun run)
    {
        _automatic.Enter(step.KeepsSample);
        Step(step.Instance, run, step.Field is { } field ? Seeing(field, step.Instance.Space, run) : run.Ask);
        _automatic.Leave();
        run.Renew(step.Instance.Space);
    }

    private void Reset(IReadOnlyList<BoundInstance> instances)
    {
        foreach (var instance in instances)
        {
            standing.ForgetSteps(instance);
            Reset(instance.Children);
        }
    }

    /// <summary>
    /// Wherever the one that is stepped asks, the field is made in the name of the one that steps it, which is as if the
    /// players stood there; what the game says there is said to both. A field that is drawn is drawn once, and whole.
    /// </summary>
    private Ask Seeing(BoundExpression field, Space whole, BodyRun run) => (position, key) =>
    {
        var there = run.Ask(position, key);
        var inner = new BodyRun(run.Instance, standing, asking, run.Ask);
        inner.Know(there);
        Vector Made(Space space) => standing.At(position, () => (Vector)expressions.Evaluate(
            Parts.Of(field, space), new VectorType(space), inner, StepsOf(run)));

        var drawn = new Lazy<Vector>(() => Made(whole));
        return new EvaluationWithField(there, space => Reads.Draws(field) ? drawn.Value : Made(space));
    };

    /// <summary>Each step from where all stood, told what was asked there for all; then all stand where they went.</summary>
    private void StepAtOnce(BoundSimultaneous joint, BodyRun run)
    {
        var evaluation = joint.Fields == 0 ? null : run.Evaluate(null);
        Part[] before = [.. standing.Point];
        Part[] after = [.. before];
        foreach (var instance in joint.Steps.Select(step => step.Instance).TakeWhile(_ => !standing.HasStopped))
        {
            before.CopyTo(standing.Point, 0);
            _automatic.Silence(() => Step(instance, run, (_, _) => evaluation!));
            Array.Copy(standing.Point, instance.Space.First, after, instance.Space.First, instance.Space.Count);
        }

        after.CopyTo(standing.Point, 0);
        joint.Steps.Select(step => step.Instance.Space).ToList().ForEach(run.Renew);
    }

    private long StepsOf(BodyRun run) => standing.StepsOf(run.Instance);
}
