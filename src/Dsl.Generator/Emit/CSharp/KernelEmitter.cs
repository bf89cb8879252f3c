using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Costs;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>A kernel as a struct: what it works on are its fields, its body runs over one piece.</summary>
internal sealed partial class KernelEmitter
{
    private readonly CSharpWriter _writer;
    private readonly MachineScope _scope;
    private readonly NumberFormatter _numbers;
    private readonly Kernel _kernel;
    private readonly KernelNames _names;
    private readonly LaneFormatter _lanes;

    public KernelEmitter(CSharpWriter writer, MachineScope scope, Kernel kernel)
    {
        _writer = writer;
        _scope = scope;
        _numbers = new NumberFormatter(scope);
        _kernel = kernel;
        _names = new KernelNames(scope, kernel);
        _lanes = new LaneFormatter(kernel, _names, scope.Views.Whole);
        foreach (var load in kernel.Loads.Where(load => load.Place.Kind == PlaceKind.Field && load.Value.Name == KernelNames.Field))
        {
            _names.Prefer(load.Value, "f");
        }

        foreach (var store in kernel.Stores.Where(store => store.Value.Name is null))
        {
            _names.Prefer(store.Value, "new" + Identifiers.Pascal(store.Place.Name));
        }
    }

    /// <summary>Launches it with all that it works on.</summary>
    public void EmitLaunch()
    {
        var name = _scope.Names.Of(_kernel);
        var parts = _names.Places.Select(place => $"{_names.FieldOf(place)} = {_numbers.Place(place)}")
            .Concat(_kernel.Combinations.Select(combine =>
                $"{_names.FieldOf(combine.Result)} = {_numbers.Columns(combine.Columns)}.Times({_scope.Names.Field(combine.Coefficients)})"))
            .Concat(Row.Select(row =>
                $"{_names.Row} = {_scope.Names.Of(row.Solver)}.Beside({_numbers.Place(row.Right)})"))
            .Concat(Given.Select(number => $"{_names.FieldOf(number)} = {Argument(number)}"))
            .Concat(_kernel.Reductions.Select(r => $"{_names.FieldOf(r.Result)} = {_scope.Names.Partials(r.Result)}"))
            .ToArray();
        var pieces = _scope.Pieces(_kernel.Space);
        var line = $"_run.Launch(new {name} {{ {string.Join(", ", parts)} }}, {pieces});";
        if (line.Length <= _writer.Room)
        {
            _writer.Line(line);
            return;
        }

        _writer.Line("_run.Launch(");
        _writer.Indented(() =>
        {
            _writer.Line($"new {name}");
            _writer.Line("{");
            _writer.Indented(() => Array.ForEach(parts, part => _writer.Line(part + ",")));
            _writer.Line("},");
            _writer.Line($"{pieces});");
        });
    }

    public void Emit()
    {
        _writer.Line($"// {Summary()}");
        _writer.Block($"private struct {_scope.Names.Of(_kernel)} : IKernel", () =>
        {
            foreach (var field in Fields())
            {
                _writer.Line($"public {field};");
            }

            _writer.Line();
            _writer.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
            _writer.Block("public readonly void Over(in Piece piece)", Body);
        });
    }

    private IEnumerable<IrValue> Given => _names.Numbers.Where(number => _names.ConstantOf(number) is null);

    private string Argument(IrValue number) => IsDraw(number) ? $"_run.Random.Normals({_numbers.Read(number)})"
        : ((NumberType)number.Type).Grain == Grain.Whole ? _numbers.Read(number)
        : _scope.Slots(number);

    private bool IsDraw(IrValue number) => _kernel.Draws.Contains(number);

    private string Summary()
    {
        var pass = Pass.Of(_kernel);
        var bytes = OptimizerCosts.BytesANumber * (pass.Reads.Count + pass.Writes.Count);
        var parts = new[]
        {
            List("reads", _kernel.Reads.Select(NameOf)),
            List("combines", _kernel.Combinations.Select(combine => combine.Columns.ToString())),
            List("writes", _kernel.Writes.Select(NameOf)),
            List("multiplies", Row.Select(row => row.Solver.Columns.ToString())),
            List("gives", _kernel.Reductions.Select(reduction => _scope.Names.Plain(reduction.Result))),
            $"{bytes} bytes a parameter in float",
        };
        return Comments.Safe(string.Join(" · ", parts.Where(part => part.Length > 0)));
    }

    private string NameOf(VectorPlace place) => Identifiers.Camel(_names.FieldOf(place));

    private static string List(string verb, IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length == 0 ? "" : $"{verb} {string.Join(", ", all)}";
    }

    private IEnumerable<string> Fields()
    {
        foreach (var place in _names.Places)
        {
            yield return $"{(place.Kind == PlaceKind.Field ? "Field<T>" : "Buffer<T>")} {_names.FieldOf(place)}";
        }

        foreach (var combine in _kernel.Combinations)
        {
            yield return $"Combination<T> {_names.FieldOf(combine.Result)}";
        }

        foreach (var _ in Row)
        {
            yield return $"GramRow<T> {_names.Row}";
        }

        foreach (var number in Given)
        {
            yield return $"{(IsDraw(number) ? "Normals" : TypeOf((NumberType)number.Type))} {_names.FieldOf(number)}";
        }

        foreach (var reduction in _kernel.Reductions)
        {
            yield return $"Reduction {_names.FieldOf(reduction.Result)}";
        }
    }

    private static string TypeOf(NumberType type) => type switch
    {
        { Grain: Grain.Player } => "PlayerNumbers",
        { Grain: Grain.Tensor } => "TensorNumbers",
        { Scalar: Scalar.Bool } => "bool",
        _ => "double",
    };

    private void Body()
    {
        var field = _names.Places.FirstOrDefault(place => place.Kind == PlaceKind.Field);
        if (field is not null)
        {
            _writer.Line($"var {KernelNames.Field} = {_names.FieldOf(field)}.On(piece);");
        }

        if (_kernel.Writes.Any(_kernel.WritesAnew))
        {
            _writer.Line($"var {KernelNames.Far} = piece.IsFar;");
        }

        foreach (var number in _names.Numbers.Where(IsInLanes))
        {
            var lanes = IsDraw(number) ? $"{_names.FieldOf(number)}.On<T>(piece)" : Lanes(number);
            _writer.Line($"var {_names.Number(number)} = {lanes};");
        }

        foreach (var reduction in _kernel.Reductions)
        {
            _writer.Line($"var {Whole(reduction)} = new {Accumulator(reduction.Reduction)}<T>();");
        }

        if (GoesInStrips)
        {
            InStrips();
        }
        else
        {
            _writer.Block(Step("piece"), () => Element("piece"));
        }

        foreach (var reduction in _kernel.Reductions)
        {
            _writer.Line($"{_names.FieldOf(reduction.Result)}[piece] = {Whole(reduction)}.Result;");
        }
    }

    /// <summary>What adds up all of a piece.</summary>
    private string Whole(IrReduce reduction) => GoesInStrips ? _names.SoFar(reduction) : _names.Accumulator(reduction);

    /// <summary>A number that only chooses stays what it is.</summary>
    private bool IsInLanes(IrValue number) => !_names.Flags.Contains(number)
        || _kernel.Body.Any(node => IrUses.Of(node).Contains(number) && node is not IrSelect);

    private string Lanes(IrValue number)
    {
        var type = (NumberType)number.Type;
        var value = _names.ConstantOf(number) is { } constant ? NumberFormatter.Literal(constant) : _names.FieldOf(number);
        value += type.Grain switch
        {
            Grain.Player => "[piece.Player]",
            Grain.Tensor => "[piece.Segment]",
            _ => "",
        };
        return type.Scalar != Scalar.Bool ? $"Lanes.Spread<T>({value})"
            : type.Grain == Grain.Whole ? $"Lanes.Truth<T>({value})"
            : $"Lanes.Truth<T>({value} != 0)";
    }

    private static string Step(string over) => $"for (var i = {over}.Start; i < {over}.End; i += Lanes.Count<T>())";

    private void Element(string over)
    {
        foreach (var load in _kernel.Loads.Where(load => _lanes.IsHeld(load.Value)))
        {
            Declare(load.Value, null);
        }

        foreach (var make in _kernel.Body)
        {
            if (make is IrReduce reduce)
            {
                var operands = string.Concat(reduce.Operands.Select(operand => _lanes.Read(operand) + ", "));
                _writer.Line($"{_names.Accumulator(reduce)}.Add({operands}{over}.End - i);");
            }
            else if (_lanes.IsHeld(make.Result))
            {
                Declare(make.Result, make);
            }
        }

        foreach (var store in _kernel.Stores)
        {
            var (to, value) = (_names.FieldOf(store.Place), _lanes.Read(store.Value));
            if (_kernel.WritesAnew(store.Place))
            {
                _writer.Line($"{to}.Put(i, {value}, {KernelNames.Far});");
            }
            else
            {
                Assign($"{to}[i]", $"{value};");
            }
        }
    }

    private void Declare(IrValue value, IrMake? make)
    {
        var comment = make?.Origin is { } origin ? $" // {Comments.Of(origin)}" : "";
        Assign($"var {_names.Local(value)}", $"{_lanes.Made(value)};{comment}");
    }

    /// <summary>On one line where it fits, else what is assigned on the next.</summary>
    private void Assign(string target, string value)
    {
        if (target.Length + 3 + value.Length <= _writer.Room)
        {
            _writer.Line($"{target} = {value}");
            return;
        }

        _writer.Line($"{target} =");
        _writer.Indented(() => _writer.Line(value));
    }

    private static string Accumulator(Reduction reduction) => reduction switch
    {
        Reduction.Sum => "Sum",
        Reduction.Dot => "DotSum",
        Reduction.Largest => "Most",
        Reduction.Smallest => "Least",
        Reduction.All => "AllOf",
        _ => "AnyOf",
    };
}
