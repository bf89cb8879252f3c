using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Ir.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering.Games;

/// <summary>
/// A matrix is a sum of data, each with a factor: no matrix is computed, but vectors are multiplied with its terms.
/// <code>
/// (A + s * B) * x ⇒ A * x + s * (B * x)
/// </code>
/// </summary>
internal sealed class MatrixLowering(
    Graph graph, Func<BoundExpression, GraphNode> lower, IReadOnlyDictionary<BoundSymbol, BoundExpression> lets)
{
    private readonly Dictionary<BoundExpression, List<(GraphNode Factor, GraphNode Matrix)>> _terms =
        new(ByReference<BoundExpression>.Comparer);

    public GraphNode Product(BoundMatrixProduct product)
    {
        var isTransposed = product.Right.Type is ArrayType { IsMatrix: true };
        var vector = lower(isTransposed ? product.Left : product.Right);
        var matrix = isTransposed ? product.Right : product.Left;
        return Sum(matrix, term => graph.Product(term, vector, isTransposed));
    }

    /// <summary>An element of a vector, or of all terms of a matrix.</summary>
    public GraphNode Element(BoundEntry element)
    {
        GraphNode[] indices = [.. element.Indices.Select(lower)];
        return element.Of.Type is ArrayType { IsMatrix: true }
            ? Sum(element.Of, term => graph.Element(term, indices))
            : graph.Element(lower(element.Of), indices);
    }

    /// <summary>A data that is a sum of others: a formula of their elements.</summary>
    public FormulaPart Part(BoundSymbol of, BoundExpression value)
    {
        BoundLocal[] indices = [new("i", NumberType.Int), new("j", NumberType.Int)];
        return new FormulaPart(of, indices, Sum(value, term => graph.Element(term, [.. indices.Select(graph.Symbol)])));
    }

    private GraphNode Sum(BoundExpression matrix, Func<GraphNode, GraphNode> ofTerm) => Terms(matrix)
        .Select(term => graph.Elementwise(Operation.Multiply, term.Factor, ofTerm(term.Matrix)))
        .Aggregate((sum, term) => graph.Elementwise(Operation.Add, sum, term));

    // Each data once, with all that it is multiplied by.
    private List<(GraphNode Factor, GraphNode Matrix)> Terms(BoundExpression matrix)
    {
        if (!_terms.TryGetValue(matrix, out var terms))
        {
            terms = [.. Split(matrix)
                .GroupBy(term => term.Matrix, term => term.Factor)
                .Select(same => (same.Aggregate((sum, factor) => graph.Elementwise(Operation.Add, sum, factor)), same.Key))];
            _terms.Add(matrix, terms);
        }

        return terms;
    }

    private IEnumerable<(GraphNode Factor, GraphNode Matrix)> Split(BoundExpression matrix) => matrix switch
    {
        BoundRead read when lets.TryGetValue(read.Symbol, out var value) => Terms(value),
        BoundRead read => [(graph.Number(1.0), graph.Symbol(read.Symbol))],
        BoundElementwise linear => Split(linear.Operation, linear.Operands),
        _ => throw new InvalidOperationException($"{matrix.GetType().Name} is no matrix"),
    };

    private IEnumerable<(GraphNode Factor, GraphNode Matrix)> Split(
        Operation operation, IReadOnlyList<BoundExpression> of) => operation switch
        {
            Operation.Negate => Scaled(of[0], graph.Number(-1.0)),
            Operation.Add => Terms(of[0]).Concat(Terms(of[1])),
            Operation.Subtract => Terms(of[0]).Concat(Scaled(of[1], graph.Number(-1.0))),
            Operation.Divide => Scaled(of[0], graph.Elementwise(Operation.Divide, graph.Number(1.0), lower(of[1]))),
            _ when of[0].Type is ArrayType => Scaled(of[0], lower(of[1])),
            _ => Scaled(of[1], lower(of[0])),
        };

    private IEnumerable<(GraphNode Factor, GraphNode Matrix)> Scaled(BoundExpression matrix, GraphNode factor) =>
        Terms(matrix).Select(term => (graph.Elementwise(Operation.Multiply, factor, term.Factor), term.Matrix));
}
