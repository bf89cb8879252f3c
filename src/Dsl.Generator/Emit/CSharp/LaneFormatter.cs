using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>
/// What a kernel computes as C# expressions over Vector512. A value that is read once and has no name is spelled out
/// where it is read.
/// </summary>
internal sealed class LaneFormatter
{
    private const int Atom = 100;
    private const int DeepestExpression = 16;

    private static readonly Dictionary<Operation, (string Symbol, int Strength)> Binary = new()
    {
        [Operation.Add] = ("+", 5),
        [Operation.Subtract] = ("-", 5),
        [Operation.Multiply] = ("*", 6),
        [Operation.Divide] = ("/", 6),
    };

    private readonly Kernel _kernel;
    private readonly KernelNames _names;
    private readonly Func<IrValue, IrValue> _whole;
    private readonly Dictionary<IrValue, IrMake> _makes;
    private readonly Dictionary<IrValue, VectorPlace> _loads;
    private readonly Dictionary<IrValue, int> _reads = [];
    private readonly HashSet<IrValue> _tooDeep;

    public LaneFormatter(Kernel kernel, KernelNames names, Func<IrValue, IrValue> whole)
    {
        _kernel = kernel;
        _names = names;
        _whole = whole;
        _makes = kernel.Body.ToDictionary(make => make.Result);
        _loads = kernel.Loads.ToDictionary(load => load.Value, load => load.Place);
        _tooDeep = TooDeep();
        foreach (var read in kernel.Body.SelectMany(IrUses.Of).Concat(kernel.Stores.Select(store => store.Value)).Select(whole))
        {
            _reads[read] = _reads.TryGetValue(read, out var count) ? count + 1 : 1;
        }
    }

    /// <summary>Whether a value has a local of its own.</summary>
    public bool IsHeld(IrValue value) => !value.IsNumber
        && !(_makes.TryGetValue(value, out var make) && make is IrSpread)
        && (_reads[value] > 1 || (value.Name is not null && _makes.ContainsKey(value)) || _tooDeep.Contains(value) || IsStoredOver(value));

    /// <summary>
    /// A load from a place that the kernel stores to may not be put off behind that store; with one store there is nothing
    /// behind it.
    /// </summary>
    private bool IsStoredOver(IrValue value) => _kernel.Stores.Count > 1 && _loads.TryGetValue(value, out var place)
        && _kernel.Stores.Exists(store => store.Place.MayBe(place));

    /// <summary>How deep each value stands in the expression that it is spelled in; one that stands too deep gets a local.</summary>
    private HashSet<IrValue> TooDeep()
    {
        var depths = new Dictionary<IrValue, int>();
        var tooDeep = new HashSet<IrValue>();
        foreach (var make in _kernel.Body.AsEnumerable().Reverse())
        {
            depths.TryGetValue(make.Result, out var depth);
            if (depth > DeepestExpression)
            {
                tooDeep.Add(make.Result);
                depth = 0;
            }

            foreach (var use in IrUses.Of(make).Select(_whole))
            {
                depths[use] = Math.Max(depths.TryGetValue(use, out var before) ? before : 0, depth + 1);
            }
        }

        return tooDeep;
    }

    public string Read(IrValue value) => Read(value, 0);

    /// <summary>What a value is made of or loaded from, whether it is held or not.</summary>
    public string Made(IrValue value) => Spell(value, 0);

    private string Read(IrValue value, int strength)
    {
        var whole = _whole(value);
        return value.IsNumber ? _names.Number(value)
            : IsHeld(whole) ? _names.Local(whole)
            : Spell(whole, strength);
    }

    private string Spell(IrValue value, int strength)
    {
        if (!_makes.TryGetValue(value, out var make))
        {
            return $"{_names.Place(_loads[value])}[i]";
        }

        var (text, own) = Spell(make);
        return own < strength ? $"({text})" : text;
    }

    private (string Text, int Strength) Spell(IrMake make) => make switch
    {
        IrCombine combine => ($"{_names.StripOf(combine)}[i]", Atom),
        IrSpread spread => (_names.Number(spread.Number), Atom),
        IrNormal normal => ($"{_names.Number(normal.Draw)}[i]", Atom),
        IrSelect { Condition.Type: NumberType { Grain: Grain.Whole } } select =>
            ($"{Flag(select.Condition)} ? {Read(select.Then, 1)} : {Read(select.Else, 1)}", 0),
        IrSelect select => (Call("Select", [select.Condition, select.Then, select.Else]), Atom),
        IrElementwise elementwise => Spell(elementwise),
        _ => throw new InvalidOperationException($"{make.GetType().Name} is no operation of a kernel"),
    };

    private string Flag(IrValue truth) =>
        _names.ConstantOf(truth) is { } value ? NumberFormatter.Literal(value) : _names.FieldOf(truth);

    private (string Text, int Strength) Spell(IrElementwise node)
    {
        if (Binary.TryGetValue(node.Operation, out var binary))
        {
            var left = Read(node.Operands[0], binary.Strength);
            var right = Read(node.Operands[1], binary.Strength + 1);
            return ($"{left} {binary.Symbol} {right}", binary.Strength);
        }

        return node.Operation == Operation.Negate
            ? ($"-{Read(node.Operands[0], 8)}", 7)
            : (Call(Function(node), node.Operands), Atom);
    }

    private string Call(string function, IEnumerable<IrValue> operands) =>
        $"Lanes.{function}({string.Join(", ", operands.Select(operand => Read(operand, 0)))})";

    private static string Function(IrElementwise node) => node.Operation switch
    {
        Operation.Power => "Pow",
        Operation.Equal when AreTruths(node) => "Same",
        Operation.NotEqual when AreTruths(node) => "Differ",
        _ => node.Operation.ToString(),
    };

    private static bool AreTruths(IrElementwise node) =>
        node.Operands.Any(operand => operand.Type is MaskType or NumberType { Scalar: Scalar.Bool });
}
