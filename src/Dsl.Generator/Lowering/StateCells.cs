using System.Collections.Generic;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>The cells of all instances' states: one a state, for the instance itself and for those above that look at it.</summary>
internal sealed class StateCells
{
    private readonly Dictionary<BoundState, IrCell> _cells = [];

    public IrCell Of(BoundInstance owner, BoundState state)
    {
        if (!_cells.TryGetValue(state, out var cell))
        {
            _cells[state] = cell = new IrCell(IrCellKind.State, state.Name, state.Type) { Owner = owner };
        }

        return cell;
    }
}
