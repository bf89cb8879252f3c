using System.Collections.Generic;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Ir.Games;

/// <summary>A value of a game: what it is made of, by what, and its kind. A graph has each only once.</summary>
public sealed class GraphNode(int id, GraphOp op, IReadOnlyList<GraphNode> operands, BoundType type)
{
    public int Id { get; } = id;

    public GraphOp Op { get; } = op;

    public IReadOnlyList<GraphNode> Operands { get; } = operands;

    public BoundType Type { get; } = type;

    /// <summary>What a let calls it.</summary>
    public string? Name { get; internal set; }

    public bool IsNumber => Type is NumberType;

    public bool IsVector => Type is ArrayType { IsVector: true };

    public Scalar Scalar => Type is NumberType number ? number.Scalar : ((ArrayType)Type).Scalar;

    /// <summary>How many elements the vector has.</summary>
    public Size Length => ((ArrayType)Type).Sizes[0];

    /// <summary>The constant that it is, if it is one.</summary>
    public object? Constant => (Op as ConstantOp)?.Value;

    public bool IsReal(double value) =>
        Constant is double real ? real == value : Constant is long whole && whole == value;

    public bool Is(Operation operation) => Op is ElementwiseOp elementwise && elementwise.Operation == operation;

    public override string ToString() => Name is null ? $"%{Id}" : $"%{Id}:{Name}";
}
