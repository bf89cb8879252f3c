using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>What an expression is in the first step, pass or element, where what counts is 0; null where nobody knows.</summary>
internal sealed class AtFirst(ISet<string> counters)
{
    /// <summary>How `t` is called among the counters; it is no name.</summary>
    public const string StepCount = "t";

    private static readonly string[] ZeroOfZero = ["abs", "sign", "sqrt", "sin", "tanh", "floor", "ceil", "mod"];

    /// <summary>What an expression is wherever it stands.</summary>
    public static readonly AtFirst Always = new(new HashSet<string>());

    public double? Of(ExpressionSyntax expression) => expression switch
    {
        NumberSyntax number => double.Parse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture),
        StepCountSyntax or ReferenceSyntax => counters.Contains(Counter(expression)!) ? 0 : null,
        UnarySyntax { Operator: UnaryOperator.Minus } minus => -Of(minus.Operand),
        BinarySyntax binary => OfTwo(binary.Operator, Of(binary.Left), Of(binary.Right)),
        CallSyntax { Callee: ReferenceSyntax function } call => OfCall(function.Name, call),
        _ => null,
    };

    /// <summary>The name of what may count; null of anything else.</summary>
    public static string? Counter(SyntaxNode node) => node switch
    {
        StepCountSyntax => StepCount,
        ReferenceSyntax reference => reference.Name,
        _ => null,
    };

    private static double? OfTwo(BinaryOperator @operator, double? left, double? right) => @operator switch
    {
        BinaryOperator.Times when left == 0 || right == 0 => 0,
        BinaryOperator.Power when right == 0 => 1,
        BinaryOperator.Plus => left + right,
        BinaryOperator.Minus => left - right,
        BinaryOperator.Times => left * right,
        BinaryOperator.Divide when right != 0 => left / right,
        BinaryOperator.Power when left == 0 && right > 0 => 0,
        _ => null,
    };

    private double? OfCall(string function, CallSyntax call)
    {
        var operands = call.Arguments.Select(argument => Of(argument.Value)).ToList();
        return (function, operands.Count) switch
        {
            ("min", 2) when operands[0] is { } one && operands[1] is { } other => Math.Min(one, other),
            ("max", 2) when operands[0] is { } one && operands[1] is { } other => Math.Max(one, other),
            (_, > 0) when operands[0] == 0 && ZeroOfZero.Contains(function) => 0,
            _ => null,
        };
    }
}
