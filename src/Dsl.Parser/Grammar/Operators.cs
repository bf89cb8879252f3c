using System;
using System.Linq;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;
using Sprache;

namespace Dsl.Parser.Grammar;

/// <summary>How operators of one strength bind. Each way reads a chain without recursion and folds it.</summary>
internal static class Operators
{
    /// <summary>A chain of this length is too deep already: nobody reads on.</summary>
    private const int Longest = Nesting.Limit + 1;

    /// <summary>`a + b + c` is `(a + b) + c`.</summary>
    public static Parser<ExpressionSyntax> LeftToRight(
        Parser<ExpressionSyntax> operand, params (TokenKind Symbol, BinaryOperator Meaning)[] operators) =>
        operand.FollowedBy(Tail(operand, operators));

    /// <summary>`a ^ b ^ c` is `a ^ (b ^ c)`; what stands on the right may be looser than what stands on the left.</summary>
    public static Parser<ExpressionSyntax> RightToLeft(
        Parser<ExpressionSyntax> left,
        Parser<ExpressionSyntax> right,
        params (TokenKind Symbol, BinaryOperator Meaning)[] operators)
    {
        var tail = Tail(right, operators).OrNull();
        return (from first in left
                from next in tail
                select next is null ? first : next(first)).Bounded();
    }

    /// <summary>`a &lt; b`, and never `a &lt; b &lt; c`.</summary>
    public static Parser<ExpressionSyntax> AtMostOnce(
        Parser<ExpressionSyntax> operand, params (TokenKind Symbol, BinaryOperator Meaning)[] operators) =>
        RightToLeft(operand, operand, operators);

    /// <summary>`not not a`.</summary>
    public static Parser<ExpressionSyntax> Prefixed(
        Parser<ExpressionSyntax> operand, (TokenKind Symbol, UnaryOperator Meaning) prefix) =>
        (from signs in Terminals.Of(prefix.Symbol, "an operator").Repeated()
         from inner in operand
         select signs.Reverse().Aggregate(inner, (below, sign) => Unary(sign, prefix.Meaning, below))).Bounded();

    /// <summary>An operand and all that stands behind it, folded from the left.</summary>
    public static Parser<ExpressionSyntax> FollowedBy(
        this Parser<ExpressionSyntax> operand, Parser<Func<ExpressionSyntax, ExpressionSyntax>> tail)
    {
        var tails = tail.Repeated(Longest);
        return (from first in operand
                from rest in tails
                select rest.Aggregate(first, (whole, next) => next(whole))).Bounded();
    }

    /// <summary>What stands behind an operand, as a step from that operand to the whole.</summary>
    public static Func<ExpressionSyntax, ExpressionSyntax> Suffixed(
        Span end, Func<ExpressionSyntax, ExpressionSyntax> whole) =>
        target => whole(target) with { Span = target.Span.To(end) };

    private static Parser<Func<ExpressionSyntax, ExpressionSyntax>> Tail(
        Parser<ExpressionSyntax> operand, (TokenKind Symbol, BinaryOperator Meaning)[] operators)
    {
        var meanings = operators.ToDictionary(@operator => @operator.Symbol, @operator => @operator.Meaning);
        return from symbol in Terminals.Of(token => meanings.ContainsKey(token.Kind), "an operator")
               from right in operand
               select Suffixed(right.Span, left => new BinarySyntax(meanings[symbol.Kind], left, right));
    }

    private static ExpressionSyntax Unary(Token sign, UnaryOperator meaning, ExpressionSyntax operand) =>
        new UnarySyntax(meaning, operand) { Span = sign.Span.To(operand.Span) };
}
