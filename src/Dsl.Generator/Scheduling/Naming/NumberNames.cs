using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Naming;

/// <summary>What a number is called: as in the source, or where that has no name for it, in words what it is.</summary>
internal sealed class NumberNames(IrBlock body)
{
    private const int Longest = 32;
    private const int Deepest = 4;
    private static readonly string[] Small = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    private static readonly Dictionary<Operation, (string Between, string Noun)> Words = new()
    {
        [Operation.Add] = ("Plus", "sum"),
        [Operation.Subtract] = ("Minus", "difference"),
        [Operation.Multiply] = ("Times", "product"),
        [Operation.Divide] = ("Over", "quotient"),
        [Operation.Power] = ("ToThe", "power"),
    };

    private readonly Dictionary<IrValue, IrMake> _makes =
        IrUses.Everything(body).OfType<IrMake>().ToDictionary(make => make.Result);

    public string Of(IrValue value) => Of(value, Deepest);

    private string Of(IrValue value, int depth) =>
        value.Name ?? (depth > 0 && _makes.TryGetValue(value, out var make) ? Of(make, depth - 1) : "number");

    private string Of(IrMake make, int depth) => make switch
    {
        IrConstant { Value: long and >= 0 and <= 10 } constant => Small[(long)constant.Value],
        IrConstant { Value: double real } when real is >= 0 and <= 10 && real == (int)real => Small[(int)real],
        IrElementwise { Operands.Count: 2 } binary when Words.TryGetValue(binary.Operation, out var word) =>
            Short(
                Of(binary.Operands[0], depth) + word.Between + Identifiers.Pascal(Of(binary.Operands[1], depth)), word.Noun),
        IrElementwise elementwise => Short(
            Word(elementwise.Operation) + string.Concat(elementwise.Operands.Select(operand => Identifiers.Pascal(Of(operand, depth)))),
            Word(elementwise.Operation)),
        IrSelect => "chosen",
        IrLeastSquares => "coefficients",
        IrScale scale => Short(Of(scale.By, depth) + "Times" + Identifiers.Pascal(Of(scale.Of, depth)), "scaled"),
        IrPick pick => Of(pick.Of, depth),
        _ => "number",
    };

    private static string Short(string name, string noun) => name.Length <= Longest ? name : noun;

    private static string Word(Operation operation) => Identifiers.Camel(operation.ToString());
}
