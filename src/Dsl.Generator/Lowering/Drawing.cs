using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>What is drawn at random, and what decides whether it is. A draw counts, whether anybody reads it or not.</summary>
internal static class Drawing
{
    public static bool IsIn(BoundExpression? expression) =>
        expression is not null && BoundParts.All(expression).Any(part => part is BoundUniform or BoundNormal);

    public static bool IsIn(BoundStatement statement) => BoundParts.Expressions([statement]).Any(IsIn);

    /// <summary>One arm is evaluated, and which it is decides what is drawn.</summary>
    public static bool IsDecidedBy(BoundConditional choice) =>
        choice.Condition.Type is NumberType { Grain: Grain.Whole } && (IsIn(choice.Then) || IsIn(choice.Else));

    /// <summary>The conditions that decide what an expression draws.</summary>
    public static IEnumerable<BoundExpression> Conditions(BoundExpression? expression) => expression switch
    {
        null => [],
        BoundConditional choice when IsDecidedBy(choice) =>
            [choice.Condition, .. Conditions(choice.Then), .. Conditions(choice.Else)],
        _ => BoundParts.Of(expression).SelectMany(Conditions),
    };
}
