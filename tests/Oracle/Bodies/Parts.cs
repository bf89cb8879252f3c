using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Oracle.Bodies;

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
        BoundJoin join when space.Count == 1 => join.Parts[space.First - join.Space.First],
        BoundField field => new BoundField(field.At, space),
        BoundPoint => new BoundPoint(space),
        BoundElementwise op => new BoundElementwise(op.Operation, All(op.Operands, space), kind),
        BoundConditional choice => new BoundConditional(
            Of(choice.Condition, space), Of(choice.Then, space), Of(choice.Else, space), kind),
        _ => new BoundPart(whole, space, kind),
    };

    private static List<BoundExpression> All(IEnumerable<BoundExpression> operands, Space space) =>
        [.. operands.Select(operand => Of(operand, space))];
}
