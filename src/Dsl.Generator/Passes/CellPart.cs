using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Passes;

/// <summary>A player's part of a vector's cell, or the whole of any other.</summary>
internal sealed record CellPart(IrCell Cell, int Player)
{
    public static IEnumerable<CellPart> Of(IrCell cell) => Of(cell, cell.Type switch
    {
        VectorType vector => vector.Space,
        MaskType mask => mask.Space,
        _ => default,
    });

    /// <summary>Those of the players in a space.</summary>
    public static IEnumerable<CellPart> Of(IrCell cell, Space space) => cell.IsVector
        ? Enumerable.Range(space.First, space.Count).Select(player => new CellPart(cell, player))
        : [new CellPart(cell, 0)];
}
