using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Oracle.Bodies;

/// <summary>A number that nobody reads: of the expression there are only its draws.</summary>
internal sealed record DrawnOnly(BoundExpression Of) : BoundExpression(NumberType.Real);

/// <summary>Expressions that give a space's part of what others give, and look at nothing that the part does not need.</summary>
internal static class Parts
{
    public static BoundExpression Of(BoundExpression whole, Space space) => (whole, whole.Type) switch
    {
        (BoundPart { Of.Type: VectorType or MaskType } part, _) => Of(part.Of, space),
        (_, VectorType vector) when vector.Space != space => Within(whole, new VectorType(space), space),
        (_, MaskType mask) when mask.Space != space => Within(whole, new MaskType(space), space),
        _ => whole,
    };

    private static BoundExpression Within(BoundExpression whole, BoundType kind, Space space) => whole switch
    {
        BoundJoin join when space.Count == 1 => Part(join, space),
        BoundField field => new BoundField(field.At, space),
        BoundPoint => new BoundPoint(space),
        BoundElementwise op => new BoundElementwise(op.Operation, All(op.Operands, space), kind),
        BoundConditional choice => new BoundConditional(
            Of(choice.Condition, space), Of(choice.Then, space), Of(choice.Else, space), kind),
        _ => new BoundPart(whole, space, kind),
    };

    /// <summary>The others' parts are made for their draws alone.</summary>
    private static BoundExpression Part(BoundJoin join, Space space)
    {
        var own = space.First - join.Space.First;
        if (!join.Parts.Where((_, i) => i != own).Any(Reads.Draws))
        {
            return join.Parts[own];
        }

        var drawn = join with { Parts = [.. join.Parts.Select((part, i) => i == own ? part : new DrawnOnly(part))] };
        return new BoundPart(drawn, space, new VectorType(space));
    }

    private static List<BoundExpression> All(IEnumerable<BoundExpression> operands, Space space) =>
        [.. operands.Select(operand => Of(operand, space))];
}
