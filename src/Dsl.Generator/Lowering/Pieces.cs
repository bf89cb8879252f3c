using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>
/// A bound value as lowering carries it: a number, or a vector in pieces, one behind the other by their players. A
/// vector that nobody has taken apart is one piece.
/// </summary>
internal sealed class Pieces(IReadOnlyList<IrValue> values)
{
    public IReadOnlyList<IrValue> Values { get; } = values;

    public static implicit operator Pieces(IrValue value) => new([value]);

    public bool IsNumber => Values[0].IsNumber;

    public IrValue Number => Values[0];

    public IEnumerable<Space> Spaces => Values.Select(value => value.Space);

    /// <summary>The coarsest spaces that every one of these can be cut into.</summary>
    public static IReadOnlyList<Space> CommonSpaces(IEnumerable<Pieces> all)
    {
        var spaces = all.Where(pieces => !pieces.IsNumber).SelectMany(pieces => pieces.Spaces).ToArray();
        var cuts = spaces.SelectMany(space => new[] { space.First, space.End }).Distinct().OrderBy(cut => cut).ToArray();
        return cuts.Zip(cuts.Skip(1), (first, end) => new Space(first, end - first)).ToArray();
    }
}
