using System.Collections.Generic;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Lowering;

/// <summary>
/// A block being lowered, with what is known in it: the values made so far by what made them, and the evaluations by
/// their point and sample. An inner region knows what the outer ones know; what it learns ends with it.
/// </summary>
internal sealed class Region(Region? outer)
{
    private readonly Dictionary<string, IrValue> _values = [];
    private readonly Dictionary<string, IrEvaluate> _evaluations = [];

    public IrBlock Block { get; } = new();

    public Region? Outer { get; } = outer;

    public void Learn(string key, IrValue value) => _values[key] = value;

    public IrValue? Find(string key) =>
        _values.TryGetValue(key, out var value) ? value : Outer?.Find(key);

    public void Learn(string key, IrEvaluate evaluation) => _evaluations[key] = evaluation;

    public IrEvaluate? FindEvaluation(string key) =>
        _evaluations.TryGetValue(key, out var evaluation) ? evaluation : Outer?.FindEvaluation(key);
}
