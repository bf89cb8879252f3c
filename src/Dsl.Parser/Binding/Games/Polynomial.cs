using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Binding;

/// <summary>
/// An int as a sum of products of what is not known: `2 * n + n * m - 1`. What is neither a sum nor a product counts as
/// one unknown, by its text.
/// </summary>
internal sealed class Polynomial
{
    private const int Longest = 64;
    private const char Between = '·';

    // How often each product is taken; a product is its unknowns in order, and the empty one is the number itself.
    private readonly SortedDictionary<string, long> _terms;

    private Polynomial(SortedDictionary<string, long> terms) => _terms = terms;

    /// <summary>Its value, where it has no unknowns.</summary>
    public long? Constant => _terms.Count switch
    {
        0 => 0,
        1 when _terms.TryGetValue("", out var value) => value,
        _ => null,
    };

    public static Polynomial Of(BoundExpression expression) =>
        Read(expression) ?? Term(BoundExpressionPrinter.OfGame.Print(expression), 1);

    /// <summary>Null where the difference does not fit.</summary>
    public Polynomial? Minus(Polynomial other) => Sum(this, other, -1);

    public override int GetHashCode() =>
        _terms.Aggregate(17, (hash, term) => unchecked(hash * 31 + StringComparer.Ordinal.GetHashCode(term.Key)));

    // Null for what is no sum, product or number, or grows too large.
    private static Polynomial? Read(BoundExpression expression) => expression switch
    {
        BoundNumber { Value: long whole } => Term("", whole),
        BoundElementwise { Operation: Operation.Negate } minus => Sum(Term("", 0), Of(minus.Operands[0]), -1),
        BoundElementwise { Operation: Operation.Add } sum => Sum(Of(sum.Operands[0]), Of(sum.Operands[1]), 1),
        BoundElementwise { Operation: Operation.Subtract } sum => Sum(Of(sum.Operands[0]), Of(sum.Operands[1]), -1),
        BoundElementwise { Operation: Operation.Multiply } product =>
            Product(Of(product.Operands[0]), Of(product.Operands[1])),
        _ => null,
    };

    private static Polynomial Term(string product, long times)
    {
        var terms = new SortedDictionary<string, long>(StringComparer.Ordinal);
        if (times != 0)
        {
            terms.Add(product, times);
        }

        return new Polynomial(terms);
    }

    private static Polynomial? Sum(Polynomial left, Polynomial right, long sign) =>
        Collected(left._terms.Select(term => (term.Key, (decimal)term.Value))
            .Concat(right._terms.Select(term => (term.Key, (decimal)term.Value * sign))));

    private static Polynomial? Product(Polynomial left, Polynomial right) => Collected(
        from one in left._terms
        from other in right._terms
        select (Joined(one.Key, other.Key), (decimal)one.Value * other.Value));

    private static string Joined(string one, string other) => string.Join(
        Between.ToString(),
        one.Split(Between).Concat(other.Split(Between))
            .Where(factor => factor.Length > 0)
            .OrderBy(factor => factor, StringComparer.Ordinal));

    private static Polynomial? Collected(IEnumerable<(string Product, decimal Times)> terms)
    {
        var collected = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var same in terms.GroupBy(term => term.Product, StringComparer.Ordinal))
        {
            var times = same.Sum(term => term.Times);
            if (times is > long.MaxValue or < long.MinValue || collected.Count > Longest)
            {
                return null;
            }

            if (times != 0)
            {
                collected.Add(same.Key, (long)times);
            }
        }

        return new Polynomial(collected);
    }
}
