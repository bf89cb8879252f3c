using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Values;

namespace Oracle.Bodies;

/// <summary>What the user has put in the place of arguments, and the live factors of those that are computed.</summary>
internal sealed class Settings
{
    private readonly Dictionary<BoundParameter, Number> _values = [];
    private readonly Dictionary<BoundParameter, double> _factors = [];

    public Number? Of(BoundParameter parameter) => _values.GetValueOrDefault(parameter);

    public void Set(BoundParameter parameter, IReadOnlyList<object> cells)
    {
        var type = (NumberType)parameter.Type;
        var grain = cells.Count == 1 ? Grain.Whole : Grain.Player;
        _values[parameter] = new Number(
            type with { Grain = grain }, [.. cells.Select(cell => Arithmetic.As(type.Scalar, cell))], Identities.New());
    }

    public void Scale(BoundParameter parameter, double factor) => _factors[parameter] = factor;

    public Value Scaled(BoundParameter parameter, Value argument) =>
        _factors.TryGetValue(parameter, out var factor) && argument is Number number
            ? number with { Cells = [.. number.Cells.Select(cell => cell is null ? null : (object)((double)cell * factor))] }
            : argument;
}
