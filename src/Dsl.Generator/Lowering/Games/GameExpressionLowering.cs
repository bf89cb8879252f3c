using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Ir.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering.Games;

/// <summary>Expressions of a game as values of its graph; lets are what they stand for.</summary>
internal sealed class GameExpressionLowering
{
    private readonly Dictionary<BoundSymbol, BoundExpression> _lets = [];
    private readonly Dictionary<BoundExpression, GraphNode> _lowered = new(ByReference<BoundExpression>.Comparer);
    private readonly MatrixLowering _matrices;
    private int _draws;

    public GameExpressionLowering()
    {
        Graph = new Graph((_, size) => Lower(size.Value));
        _matrices = new MatrixLowering(Graph, Lower, _lets);
    }

    public Graph Graph { get; }

    /// <summary>A let's name for a value; of matrices only those are made that vectors are multiplied with.</summary>
    public void Name(BoundSymbol let, BoundExpression value)
    {
        _lets.Add(let, value);
        if (value.Type is not ArrayType { IsMatrix: true })
        {
            var node = Lower(value);
            node.Name ??= node.Op is SymbolOp or ConstantOp ? null : let.Name;
        }
    }

    public GraphPart Part(BoundSymbol of, BoundExpression value) => value switch
    {
        BoundFile file => new FilePart(of, file.Path),
        BoundFormula formula => new FormulaPart(of, formula.Indices, Graph.AsReal(Lower(formula.Body))),
        _ when value.Type is ArrayType { IsMatrix: true } => _matrices.Part(of, value),
        _ => new ValuePart(of, Graph.AsReal(Lower(value))),
    };

    // The same object is the same value wherever it stands: what is drawn is drawn once.
    public GraphNode Lower(BoundExpression expression)
    {
        if (!_lowered.TryGetValue(expression, out var node))
        {
            _lowered.Add(expression, node = LowerAnew(expression));
        }

        return node;
    }

    private GraphNode LowerAnew(BoundExpression expression) => expression switch
    {
        BoundNumber number => Graph.Number(number.Value),
        BoundRead read => _lets.TryGetValue(read.Symbol, out var value) ? Lower(value) : Graph.Symbol(read.Symbol),
        BoundElementwise elementwise => Graph.Elementwise(
            elementwise.Operation, ScalarOf(elementwise.Kind), [.. elementwise.Operands.Select(Lower)]),
        BoundConditional choice => Graph.Select(Lower(choice.Condition), Lower(choice.Then), Lower(choice.Else)),
        BoundFold { Reduction: Reduction.Mean } mean => Mean(mean.Operands[0]),
        BoundFold fold => Graph.Fold(fold.Reduction, [.. fold.Operands.Select(Lower)]),
        BoundArrays { Function: ArrayFunction.Newest } newest => Graph.Newest(Lower(newest.Operands[0])),
        BoundArrays arrays => Graph.Arrays(
            arrays.Function == ArrayFunction.Distances ? ArrayWork.Distances : ArrayWork.Repeated,
            arrays.Kind,
            [.. arrays.Operands.Select(Lower)]),
        BoundMatrixProduct product => _matrices.Product(product),
        BoundEntry element => _matrices.Element(element),
        BoundDraw draw => Graph.Draw(_draws++, draw.Distribution),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} has no value in a game"),
    };

    // Of nothing it is 0.
    private GraphNode Mean(BoundExpression vector) => Graph.Elementwise(
        Operation.Ratio, Graph.Fold(Reduction.Sum, Lower(vector)), Graph.Length(((ArrayType)vector.Type).Sizes[0]));

    private static Scalar ScalarOf(BoundType type) =>
        type is NumberType number ? number.Scalar : ((ArrayType)type).Scalar;
}
