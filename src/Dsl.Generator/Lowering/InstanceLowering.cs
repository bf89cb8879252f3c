using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;

namespace Dsl.Generator.Lowering;

/// <summary>
/// Lowers the body of one instance. A name is a value; the point is what it was last set to, in pieces, and goes into
/// its cell only where somebody else looks: at a step, and where control flow begins, ends or joins.
/// </summary>
internal sealed partial class InstanceLowering
{
    private readonly BoundOptimizer _optimizer;
    private readonly BoundInstance _instance;
    private readonly GivenNumbers _given;
    private readonly StateCells _stateCells;
    private readonly GivenFields _givenFields;
    private readonly Wanted _wanted;
    private readonly IrCell _pointCell;
    private readonly Dictionary<BoundSymbol, IrCell> _cells = [];
    private readonly List<IrCell> _cellsInOrder = [];
    private readonly Dictionary<BoundSymbol, Pieces> _values = [];
    private readonly Dictionary<IrValue, object> _literals = [];
    private readonly List<BoundSymbol> _foreign = [];
    private Region _region = new(null);
    private Pieces _point;
    private Pieces _pointInCell;
    private bool _isPointNew = true;
    private bool _isInArguments;
    private StatementSyntax? _origin;
    private int _nextValue;
    private int _sample;
    private int _nextSample = 1;

    public InstanceLowering(
        BoundOptimizer optimizer,
        BoundInstance instance,
        GivenNumbers given,
        StateCells states,
        Wanted wanted,
        GivenFields givenFields)
    {
        _given = given;
        _stateCells = states;
        _wanted = wanted;
        _givenFields = givenFields;
        _optimizer = optimizer;
        _instance = instance;
        _pointCell = new IrCell(IrCellKind.Point, "point", new VectorType(instance.Space));
        _point = _pointInCell = null!;
    }

    public IrInstance Lower()
    {
        foreach (var state in _instance.States)
        {
            AddCell(state, _stateCells.Of(_instance, state));
        }

        _point = LoadPoint(_instance.Space);
        if (_instance.DrawsFirst)
        {
            Draw(isAutomatic: true);
        }

        _isInArguments = true;
        foreach (var parameter in _instance.Parameters)
        {
            _values[parameter] = Argument(parameter);
        }

        _isInArguments = false;

        foreach (var state in _instance.States.Where(state => !_cells[state].IsWindow))
        {
            _values[state] = Load(_cells[state]);
        }

        LoadBaseStates();
        LowerFirstValues();
        LowerStatements(_instance.Body);
        StorePoint();
        return new IrInstance(_instance, _pointCell, _cellsInOrder, _region.Block)
        {
            IsGivenField = _givenFields.Contains(_instance),
            IsFieldDrawn = IsFieldDrawn,
        };
    }

    private Pieces Argument(BoundParameter parameter)
    {
        var key = $"argument {parameter.Name}";
        if (parameter.IsSettable || parameter.IsConst)
        {
            return parameter.IsSettable
                ? Make(key, parameter.Name, parameter.Type, result => new IrProperty(result, parameter))
                : Named(Lower(parameter.Argument), parameter.Name);
        }

        var value = Lower(parameter.Argument);
        if (parameter.Type is not NumberType { Scalar: Scalar.Real } type)
        {
            return Named(value, parameter.Name);
        }

        var factor = Make(key, parameter.Name + "Scale", NumberType.Real, result => new IrProperty(result, parameter));
        return Named(Elementwise(Operation.Multiply, type, value, factor), parameter.Name);
    }

    private void LowerFirstValues()
    {
        var states = _instance.States.Where(HasFirstValue).ToArray();
        if (states.Length == 0)
        {
            return;
        }

        var isFirst = Elementwise(Operation.Equal, NumberType.Bool, StepCount(), Constant(0L, NumberType.Int));
        Branch(isFirst.Number, Changes.None, () => System.Array.ForEach(states, LowerFirstValue), () => { });
        _origin = null;
        foreach (var state in states.Where(_wanted.Contains))
        {
            _values[state] = Load(_cells[state]);
        }
    }

    /// <summary>Something comes of the first value: it is read and not what is there anyway, or it draws.</summary>
    private bool HasFirstValue(BoundState state) => _wanted.Contains(state)
        ? state.First is { } first && !IsZero(first)
        : Drawing.IsIn(state.First);

    private void LowerFirstValue(BoundState state)
    {
        _origin = state.Syntax;
        if (!_wanted.Contains(state))
        {
            LowerDrawsOf(state.First!);
            return;
        }

        _values[state] = SpreadOver(state.Type, Lower(state.First!));
        Store(_cells[state], _values[state]);
    }

    private static bool IsZero(BoundExpression first) =>
        first is BoundNumber { Value: 0.0 or 0L or false } number && !(number.Value is double real && 1 / real < 0);

    private IrCell AddCell(BoundSymbol symbol, IrCell cell)
    {
        _cells.Add(symbol, cell);
        _cellsInOrder.Add(cell);
        return cell;
    }

    private void Emit(IrNode node) => _region.Add(node with { Origin = _origin });

    private IrValue NewValue(string? name, BoundType type) => new(_nextValue++, name, type);

    private IrValue Found(string name, BoundType type) => new(_nextValue++, name, type) { IsFound = true };

    /// <summary>Makes a value, unless the same was made before where it can still be seen.</summary>
    private IrValue Make(string key, string? name, BoundType type, System.Func<IrValue, IrNode> node)
    {
        if (_region.Find(key) is { } known)
        {
            return known;
        }

        var value = NewValue(name, type);
        Emit(node(value));
        _region.Learn(key, value);
        return value;
    }

    private static Pieces Named(Pieces pieces, string name)
    {
        foreach (var value in pieces.Values)
        {
            value.Call(name);
        }

        return pieces;
    }
}
