using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Games;
using Oracle.Values;

namespace Oracle.Bodies;

/// <summary>What an expression gives, in a run of a body.</summary>
internal sealed class Expressions(
    Layout layout, Func<double, double> round, Standing standing, Drawing drawing, Edges edges,
    IReadOnlyDictionary<string, Func<object[], object>> externs)
{
    private readonly Elementwise _elementwise = new(layout, round, edges);
    private readonly Windows _windows = new(layout, round);

    public BaseStates BaseStates => field ??= new BaseStates(standing, _elementwise);

    public Value Evaluate(BoundExpression expression, BodyRun run, long steps)
    {
        Value Of(BoundExpression inner) => Evaluate(inner, run, steps);
        List<Value> All(IEnumerable<BoundExpression> inner) => [.. inner.Select(Of)];

        return expression switch
        {
            BoundNumber number => Literal(number, run),
            BoundNumberByPlayer number => ByPlayer(number, Of, run),
            BoundJoin join => Joined(join, Of, run),
            BoundRead read => standing[read.Symbol],
            BoundPoint point => Within(point.Space, new Vector(standing.Point, false)),
            BoundField field => Field(field, run.Evaluate((Vector?)(field.At is null ? null : Of(field.At))), run),
            BoundLoss loss => Loss(loss, run.Evaluate((Vector?)(loss.At is null ? null : Of(loss.At))), run),
            BoundStepCount => Number.Whole(Scalar.Int, steps, run.Identities.Of($"t is {steps}")),
            BoundPart part => PartOf(part, Of(part.Of), run),
            BoundBaseState state => BaseStates.Of(state.Base, run.Identities),
            BoundElementwise { Kind: BaseStateType state } op => BaseStates.Each(
                state.Base,
                All(op.Operands),
                (kind, operands) => _elementwise.Of(op.Operation, operands, kind, run.Identities)),
            BoundElementwise op => _elementwise.Of(op.Operation, All(op.Operands), op.Kind, run.Identities),
            BoundConditional choice => Chosen(choice, Of, run),
            BoundElement element => Element(element, (Number)Of(element.Index), run),
            BoundMeasure measure => _windows.Measured(
                measure.Measure, Held(measure.Columns, run), SpaceOf(measure.Columns.Window), measure.Number, run.Identities),
            BoundLeastSquares least => _windows.Solved(
                Held(least.Columns, run),
                (Vector)Of(least.Right),
                least.Ridge is null ? null : (Number)Of(least.Ridge),
                least.Against is null ? null : Held(least.Against, run),
                SpaceOf(least.Columns.Window),
                least.Coefficients.Grain,
                run.Identities),
            BoundScaled scaled => _windows.Scaled(
                (Coefficients)Of(scaled.Of), (Number)Of(scaled.By), scaled.Coefficients.Grain, run.Identities),
            BoundCombination combined => _windows.Combined(
                Held(combined.Columns, run), (Coefficients)Of(combined.Coefficients), combined.Space, run.Identities),
            BoundCount count => Count(Held(count.Window), run),
            BoundReduction reduction => new Reductions(layout, _elementwise).Of(
                reduction.Reduction, All(reduction.Operands), reduction.Space, reduction.Number, run.Identities),
            BoundSimplex simplex => OnSimplex((Vector)Of(simplex.Of), run),
            BoundExternCall call => Called(call, [.. All(call.Operands).Cast<Number>()], run),
            BoundUniform => Number.Whole(Scalar.Real, drawing.Uniform(), Identities.New()),
            BoundNormal normal => Normal(normal),
            BoundGiven given => Given(given, Of),
            DrawnOnly drawn => DrawnOnly(drawn.Of, run, steps),
            _ => throw new ArgumentException($"An expression nobody told the oracle of: {expression}.", nameof(expression)),
        };
    }

    public Value Evaluate(BoundExpression expression, BoundType kind, BodyRun run, long steps) =>
        As(kind, Evaluate(expression, run, steps), run);

    /// <summary>A value as what its new name holds: an int widens, a number is spread.</summary>
    public Value As(BoundType kind, Value value, BodyRun run) => kind is BaseStateType state
        ? BaseStates.As(state.Base, value, run.Identities)
        : _elementwise.As(kind, value, run.Identities);

    public bool IsTrue(BoundExpression condition, BodyRun run, long steps) =>
        (bool)((Number)Evaluate(condition, run, steps)).Cells[0]!;

    /// <summary>Draws what the expression would draw, and makes nothing else of it: a draw counts, read or not.</summary>
    public void Draw(BoundExpression? expression, BodyRun run, long steps)
    {
        switch (expression)
        {
            case BoundUniform or BoundNormal:
                Evaluate(expression, run, steps);
                break;
            case BoundConditional choice when Reads.IsDecidedBy(choice):
                Draw(IsTrue(choice.Condition, run, steps) ? choice.Then : choice.Else, run, steps);
                break;
            case not null:
                Reads.Inside(expression).ToList().ForEach(part => Draw(part, run, steps));
                break;
        }
    }

    private Number DrawnOnly(BoundExpression drawn, BodyRun run, long steps)
    {
        Draw(drawn, run, steps);
        return Number.Whole(Scalar.Real, 0.0, Identities.New());
    }

    private Number Called(BoundExternCall call, Number[] operands, BodyRun run)
    {
        var fn = externs[call.Fn.Name];
        object? Cell(int player, int tensor)
        {
            var cells = operands.Select((operand, i) => operand.At(player, tensor) is { } cell
                ? Arithmetic.As(BoundExternFn.TypeOf(call.Fn.Parameters[i]).Scalar, cell)
                : null).ToArray();
            return cells.Contains(null) ? null : fn(cells!);
        }

        object?[] all = call.Number.Grain switch
        {
            Grain.Whole => [Cell(0, 0)],
            Grain.Player => [.. Enumerable.Range(0, layout.Players).Select(player => Cell(player, -1))],
            _ => [.. layout.Tensors.Select(tensor => Cell(tensor.Player, tensor.Number))],
        };
        return new Number(call.Number, all, run.Identities.Of(call.Fn.Name, operands.Select(operand => operand.Identity)));
    }

    private Vector Normal(BoundNormal normal) => new(
        [.. drawing.Normal(normal.Space).Select(part => part is null ? null : new Part(part, Identities.New()))], false);

    /// <summary>What draws is evaluated once, and read as often as one likes.</summary>
    private Value Given(BoundGiven given, Func<BoundExpression, Value> of)
    {
        standing[given.Local] = of(given.Value);
        return of(given.In);
    }

    private Vector OnSimplex(Vector of, BodyRun run)
    {
        Part Of(Part part) => new(
            [.. Simplex.Nearest(part.Elements).Select(round)], run.Identities.Of("simplex", part.Identity));

        return new Vector([.. of.Parts.Select(part => part is null ? null : Of(part))], false);
    }

    private static Number Literal(BoundNumber number, BodyRun run)
    {
        var cell = Arithmetic.As(number.Number.Scalar, number.Value);
        return Number.Whole(number.Number.Scalar, cell, run.Identities.Of($"{Arithmetic.Real(cell):R}"));
    }

    private Number ByPlayer(BoundNumberByPlayer number, Func<BoundExpression, Value> of, BodyRun run)
    {
        var values = number.Values.Select(value => value is null ? null : (Number)of(value)).ToList();
        object?[] cells = [.. values.Select((value, player) => value?.At(player, -1))];
        return new Number(
            number.Number,
            [.. cells.Select(cell => cell is null ? null : Arithmetic.As(number.Number.Scalar, cell))],
            run.Identities.Of("by player", values.Select(value => value?.Identity ?? 0)));
    }

    private Vector Joined(BoundJoin join, Func<BoundExpression, Value> of, BodyRun run)
    {
        var parts = new Part?[layout.Players];
        for (var i = 0; i < join.Space.Count; i++)
        {
            var player = join.Space.First + i;
            parts[player] = _elementwise.Placed(of(join.Parts[i]), player, run.Identities);
        }

        return new Vector(parts, false);
    }

    private static Vector Field(BoundField field, Evaluation evaluation, BodyRun run)
    {
        var parts = evaluation.Field(field.Space).Select(
            (elements, player) => new Part(elements, run.Identities.Of($"field of {player} at {evaluation.Key}")));
        return Within(field.Space, new Vector([.. parts], false));
    }

    private static Number Loss(BoundLoss loss, Evaluation evaluation, BodyRun run)
    {
        var identity = run.Identities.Of($"loss of {loss.Space} at {evaluation.Key}");
        var cells = evaluation.Losses.Select(
            (value, player) => loss.Space.Contains(Space.Of(player)) ? (object)value : null);
        return loss.Number.Grain == Grain.Whole
            ? Number.Whole(Scalar.Real, evaluation.Losses[loss.Space.First], identity)
            : new Number(loss.Number, [.. cells], identity);
    }

    private Held Held(BoundSymbol window) => (Held)standing[window];

    /// <summary>What a window is as a matrix: its vectors, or each less the one that was pushed before it.</summary>
    private Held Held(BoundColumns columns, BodyRun run) => columns.AreDifferences
        ? _windows.Differences(Held(columns.Window), run.Identities)
        : Held(columns.Window);

    private static Space SpaceOf(BoundSymbol window) => ((WindowType)window.Type).Space;

    private static Number Count(Held held, BodyRun run) =>
        Number.Whole(Scalar.Int, (long)held.Vectors.Count, run.Identities.Of("count", held.Identity));

    /// <summary>What is taken out of a window is a value of its own, until the window changes.</summary>
    private Vector Element(BoundElement element, Number index, BodyRun run)
    {
        var held = Held(element.Window);
        var vector = (long)index.Cells[0]! is var i && i >= 0 && i < held.Vectors.Count ? held.Vectors[(int)i] : null;
        Part Of(int player) => new(
            vector?.Of(player).Elements ?? new double[layout.LengthOf(player)],
            run.Identities.Of($"element of {player}", held.Identity, index.Identity));

        return new Vector(
            [.. Enumerable.Range(0, layout.Players).Select(
                player => element.Space.Contains(Space.Of(player)) ? Of(player) : null)],
            false);
    }

    private static Value PartOf(BoundPart part, Value of, BodyRun run) => of switch
    {
        Number { Type.Grain: Grain.Player } number => Number.Whole(
            number.Type.Scalar,
            number.Cells[part.Space.First]!,
            run.Identities.Of($"part of {part.Space}", number.Identity)),
        Vector vector => Within(part.Space, vector),
        _ => of,
    };

    private static Vector Within(Space space, Vector vector) => vector with
    {
        Parts = [.. vector.Parts.Select((part, player) => space.Contains(Space.Of(player)) ? part : null)],
    };

    private Value Chosen(BoundConditional choice, Func<BoundExpression, Value> of, BodyRun run)
    {
        var condition = of(choice.Condition);
        return condition is Number { Type.Grain: Grain.Whole, Cells: [bool truth] }
            ? Named(condition, As(choice.Kind, of(truth ? choice.Then : choice.Else), run), run)
            : choice.Kind is BaseStateType state
            ? BaseStates.Each(
                state.Base,
                [condition, of(choice.Then), of(choice.Else)],
                (kind, parts) => _elementwise.Select(parts[0], parts[1], parts[2], kind, run.Identities))
            : _elementwise.Select(condition, of(choice.Then), of(choice.Else), choice.Kind, run.Identities);
    }

    /// <summary>What a truth chose is a value of its own.</summary>
    private static Value Named(Value condition, Value chosen, BodyRun run)
    {
        long Of(long identity) => run.Identities.Of("Chosen", condition.Identity, identity);
        return chosen switch
        {
            Number number => number with { Identity = Of(number.Identity) },
            Vector vector => vector with
            {
                Parts = [.. vector.Parts.Select(part => part is null ? null : part with { Identity = Of(part.Identity) })],
            },
            _ => chosen,
        };
    }
}
