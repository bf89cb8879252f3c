using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>What lies behind a value: a part is a view of its whole, a spread is made again wherever it is read.</summary>
internal sealed class Views
{
    private readonly Dictionary<IrValue, IrValue> _wholes = [];
    private readonly Dictionary<IrValue, IrSpread> _spreads = [];

    public Views(IrBlock body)
    {
        foreach (var node in IrUses.Everything(body))
        {
            switch (node)
            {
                case IrPart part:
                    _wholes[part.Result] = Whole(part.Of);
                    break;
                case IrSpread spread:
                    _spreads[spread.Result] = spread;
                    break;
            }
        }
    }

    public IrValue Whole(IrValue value) => _wholes.TryGetValue(value, out var whole) ? whole : value;

    public IrSpread? SpreadOf(IrValue value) => _spreads.TryGetValue(value, out var spread) ? spread : null;

    public static IEnumerable<int> PlayersOf(ulong bits) =>
        Enumerable.Range(0, 64).Where(player => (bits >> player & 1) != 0);

    public static IEnumerable<int> PlayersOf(Space space) => Enumerable.Range(space.First, space.Count);
}
