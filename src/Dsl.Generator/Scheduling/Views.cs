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
    private readonly Dictionary<IrValue, HashSet<IrValue>> _reductions = [];

    public Views(IrBlock body)
    {
        foreach (var node in IrUses.Everything(body))
        {
            if (node is IrMake { Result.IsNumber: true } make)
            {
                _reductions[make.Result] = [.. IrUses.Of(make).SelectMany(ReductionsBehind), .. node is IrReduce ? [make.Result] : new IrValue[0]];
            }

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

    /// <summary>Whether a kernel gives a number, or one that it is made of, so that the number is there only behind it.</summary>
    public bool IsGivenBy(Kernel kernel, IrValue number) =>
        kernel.Reductions.Any(reduction => ReductionsBehind(number).Contains(reduction.Result));

    private IEnumerable<IrValue> ReductionsBehind(IrValue value) =>
        value.IsNumber && _reductions.TryGetValue(value, out var reductions) ? reductions : [];

    public static IEnumerable<int> PlayersOf(ulong bits) =>
        Enumerable.Range(0, 64).Where(player => (bits >> player & 1) != 0);

    public static IEnumerable<int> PlayersOf(Space space) => Enumerable.Range(space.First, space.Count);
}
