using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Costs;

/// <summary>The numbers of an optimizer's instances that its parameters tell, as they are declared.</summary>
internal sealed class ParameterNumbers
{
    private readonly Dictionary<IrValue, IrMake> _makers = [];
    private readonly Dictionary<BoundSymbol, IrValue> _exposed = [];

    public ParameterNumbers(IEnumerable<ScheduledInstance> instances)
    {
        foreach (var node in instances.SelectMany(instance => IrUses.Everything(instance.Ir.Body)))
        {
            switch (node)
            {
                case IrMake { Result.IsNumber: true } make:
                    _makers[make.Result] = make;
                    break;
                case IrExpose expose:
                    _exposed[expose.Symbol] = expose.Value;
                    break;
            }
        }
    }

    /// <summary>Whether a condition holds; null of what is known only when it runs. After the first step, the step is not the first.</summary>
    public bool? Holds(IrValue condition) => _makers.TryGetValue(condition, out var make) ? Holds(make) : null;

    /// <summary>Null of what is known only when it runs.</summary>
    public double? Of(IrValue value) => _makers.TryGetValue(value, out var make) ? Of(make) : null;

    private bool? Holds(IrMake make) => make switch
    {
        IrConstant { Value: bool truth } => truth,
        IrHasStepped => true,
        IrProperty { Parameter: { IsSettable: true, Argument: BoundNumber { Value: bool truth } } } => truth,
        IrForeign foreign => _exposed.TryGetValue(foreign.Symbol, out var value) ? Holds(value) : null,
        IrElementwise { Operation: Operation.Not } not => !Holds(not.Operands[0]),
        IrElementwise { Operation: Operation.And } and => Holds(and.Operands[0]) & Holds(and.Operands[1]),
        IrElementwise { Operation: Operation.Or } or => Holds(or.Operands[0]) | Holds(or.Operands[1]),
        IrElementwise { Operands.Count: 2 } work => IsStepCount(work.Operands[0]) && Of(work.Operands[1]) == 0
            ? IsAfterFirst(work.Operation)
            : Compare(work.Operation, Of(work.Operands[0]), Of(work.Operands[1])),
        _ => null,
    };

    private bool IsStepCount(IrValue value) => _makers.TryGetValue(value, out var make) && make is IrStepCount;

    private static bool? IsAfterFirst(Operation comparison) => comparison switch
    {
        Operation.Greater or Operation.NotEqual or Operation.GreaterOrEqual => true,
        Operation.Equal or Operation.LessOrEqual or Operation.Less => false,
        _ => null,
    };

    private static bool? Compare(Operation comparison, double? left, double? right) => (left, right) is not ({ } a, { } b) ? null
        : comparison switch
        {
            Operation.Less => a < b,
            Operation.LessOrEqual => a <= b,
            Operation.Greater => a > b,
            Operation.GreaterOrEqual => a >= b,
            Operation.Equal => a == b,
            Operation.NotEqual => a != b,
            _ => null,
        };

    private double? Of(IrMake make) => make switch
    {
        IrConstant { Value: long whole } => whole,
        IrConstant { Value: double real } => real,
        IrProperty { Parameter: { IsSettable: true, Argument: BoundNumber { Value: long whole } } } => whole,
        IrProperty { Parameter: { IsSettable: true, Argument: BoundNumber { Value: double real } } } => real,
        IrForeign foreign => _exposed.TryGetValue(foreign.Symbol, out var value) ? Of(value) : null,
        IrElementwise { Operands.Count: 2 } work => Of(work.Operation, Of(work.Operands[0]), Of(work.Operands[1])),
        _ => null,
    };

    private static double? Of(Operation operation, double? left, double? right) => operation switch
    {
        Operation.Add => left + right,
        Operation.Subtract => left - right,
        Operation.Multiply => left * right,
        _ => null,
    };
}
