using System;
using System.Linq;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;
using Sprache;

namespace Dsl.Parser.Grammar;

/// <summary>How operators of one strength bind. Each way reads a chain without recursion and folds it.</summary>
internal static class Operators
{
    public static Parser<BinaryOperator> Operator(TokenKind kind, BinaryOperator meaning) =>
        Terminals.Of(kind, "an operator").Select(_ => meaning);

    /// <summary>`a + b + c` is `(a + b) + c`.</summary>
    public static Parser<ExpressionSyntax> LeftToRight(Parser<ExpressionSyntax> operand, Parser<BinaryOperator> meaning) =>
        (from first in operand
         from rest in Tail(meaning, operand).Repeated()
         select rest.Aggregate(first, (left, tail) => tail(left))).Bounded();

    /// <summary>`a ^ b ^ c` is `a ^ (b ^ c)`; what stands on the right may be looser than what stands on the left.</summary>
    public static Parser<ExpressionSyntax> RightToLeft(
        Parser<ExpressionSyntax> left, Parser<BinaryOperator> meaning, Parser<ExpressionSyntax> right) =>
        (from first in left
         from tail in Tail(meaning, right).OrNull()
         select tail is null ? first : tail(first)).Bounded();

    /// <summary>`a &lt; b`, and never `a &lt; b &lt; c`.</summary>
    public static Parser<ExpressionSyntax> AtMostOnce(Parser<ExpressionSyntax> operand, Parser<BinaryOperator> meaning) =>
        RightToLeft(operand, meaning, operand);

    /// <summary>`not not a`.</summary>
    public static Parser<ExpressionSyntax> Prefixed(TokenKind kind, UnaryOperator meaning, Parser<ExpressionSyntax> operand) =>
        (from signs in Terminals.Of(kind, "an operator").Repeated()
         from inner in operand
         select signs.Reverse().Aggregate(inner, (below, sign) => Unary(sign, meaning, below))).Bounded();

    /// <summary>What stands behind an operand, as a step from that operand to the whole.</summary>
    public static Func<ExpressionSyntax, ExpressionSyntax> Suffixed(
        Span end, Func<ExpressionSyntax, ExpressionSyntax> whole) =>
        target => whole(target) with { Span = target.Span.To(end) };

    private static Parser<Func<ExpressionSyntax, ExpressionSyntax>> Tail(
        Parser<BinaryOperator> meaning, Parser<ExpressionSyntax> operand) =>
        from symbol in meaning
        from right in operand
        select Suffixed(right.Span, left => new BinarySyntax(symbol, left, right));

    private static ExpressionSyntax Unary(Token sign, UnaryOperator meaning, ExpressionSyntax operand) =>
        new UnarySyntax(meaning, operand) { Span = sign.Span.To(operand.Span) };
}
