using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>Loads and stores.</summary>
internal sealed partial class InstanceLowering
{
    private Pieces LoadPoint(Space space)
    {
        var name = space.Count == 1 ? _optimizer.Players[space.First].Name : "z";
        var value = Found(name, new VectorType(space));
        Emit(new IrLoad(value, _pointCell));
        _pointInCell = value;
        return value;
    }

    private Pieces Load(IrCell cell)
    {
        var value = cell.IsNumber ? NewValue(cell.Name, cell.Type) : Found(cell.Name, cell.Type);
        Emit(new IrLoad(value, cell));
        return value;
    }

    /// <summary>Puts where the players stand into the point's cell.</summary>
    private void StorePoint()
    {
        foreach (var piece in _point.Values)
        {
            Emit(new IrStore(_pointCell, piece));
        }

        _pointInCell = _point;
    }

    /// <summary>Somewhere it has to lie while control flow goes by, and there it is wanted in the end.</summary>
    private void StorePointEarly()
    {
        var origin = _origin;
        _origin = null;
        StorePoint();
        _origin = origin;
    }

    private void Store(IrCell cell, Pieces value)
    {
        foreach (var piece in SpreadOver(cell.Type, value).Values)
        {
            Emit(new IrStore(cell, piece));
        }
    }

    /// <summary>A number that goes where a vector is wanted becomes one.</summary>
    private Pieces SpreadOver(BoundType type, Pieces value) =>
        value.IsNumber && type is VectorType or MaskType ? Spread(value.Number, type) : value;

    private IrValue Spread(IrValue number, BoundType type) =>
        Make($"spread {number.Id} {type}", null, type, result => new IrSpread(result, number));

    private void Assign(BoundTarget target, Pieces value)
    {
        switch (target)
        {
            case BoundPointTarget point:
                MovePoint(point.Space, SpreadOver(new VectorType(point.Space), value));
                break;
            case BoundSymbolTarget { Symbol: var symbol }:
                Assign(symbol, SpreadOver(symbol.Type, value));
                break;
        }
    }

    private void Assign(BoundSymbol symbol, Pieces value)
    {
        var isOther = !value.Values.SequenceEqual(_values[symbol].Values);
        _values[symbol] = value;
        if (!_cells.TryGetValue(symbol, out var cell))
        {
            Named(value, symbol.Name);
        }
        else if (isOther)
        {
            Store(cell, value);
        }
    }

    private void MovePoint(Space space, Pieces value)
    {
        _point = new Pieces([.. Outside(space, before: true), .. value.Values, .. Outside(space, before: false)]);
        _isPointNew = true;
    }

    private System.Collections.Generic.IEnumerable<IrValue> Outside(Space space, bool before)
    {
        var first = before ? _instance.Space.First : space.End;
        var end = before ? space.First : _instance.Space.End;
        return first == end ? [] : Cut(_point, new Space(first, end - first)).Values;
    }

    /// <summary>The part of a vector that lies in a space, in as many pieces as it has there.</summary>
    private Pieces Cut(Pieces vector, Space space) => new(
        vector.Values
            .Where(piece => piece.Space.First < space.End && space.First < piece.Space.End)
            .Select(piece => Part(piece, Intersect(piece.Space, space)))
            .ToArray());

    private static Space Intersect(Space a, Space b)
    {
        var first = System.Math.Max(a.First, b.First);
        return new Space(first, System.Math.Min(a.End, b.End) - first);
    }

    private IrValue Part(IrValue of, Space space)
    {
        if (of.Space == space)
        {
            return of;
        }

        BoundType type = of.Type is MaskType ? new MaskType(space) : new VectorType(space);
        return Make($"part {of.Id} {space}", of.Name, type, result => new IrPart(result, of));
    }
}
