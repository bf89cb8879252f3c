using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>An instance as a machine: what it keeps, its hyperparameters, its blocks and its kernels.</summary>
internal sealed class MachineEmitter(CSharpWriter writer, MachineScope scope, OptimizerNames names)
{
    private readonly ScheduledInstance _instance = scope.Instance;
    private readonly BoundInstance _bound = scope.Instance.Bound;

    public void Emit()
    {
        writer.Summary(_bound.Documentation.Length > 0 ? _bound.Documentation : $"{_bound.Rule} as a part of the optimizer.");
        writer.Block($"public sealed class {scope.Names.Class} : Machine<T>", () =>
        {
            EmitFields();
            EmitConstructor();
            EmitProperties();
            if (_instance.Ir.StepsWithinAnother)
            {
                EmitStepped();
            }
            else
            {
                EmitAdvance();
            }

            new StateEmitter(writer, scope, names).Emit();
            foreach (var kernel in _instance.Kernels)
            {
                writer.Line();
                new KernelEmitter(writer, scope, kernel).Emit();
            }
        });
    }

    private void EmitFields()
    {
        if (!_instance.Ir.StepsWithinAnother)
        {
            writer.Line("private readonly Run<T> _run;");
        }

        foreach (var kept in Kept())
        {
            writer.Line($"{(IsSeenByOthers(kept.Name) ? "internal" : "private")} readonly {kept.Type} {kept.Name};");
        }

        foreach (var kept in _instance.Kept)
        {
            writer.Line($"private readonly KeptState<T> {scope.Names.Of(kept)};");
        }

        foreach (var number in Numbers())
        {
            writer.Line($"{(_instance.Ir.StepsWithinAnother ? "internal" : "private")} {number.Type} {number.Name};");
        }

        foreach (var given in scope.Given.Where(given => ((NumberType)given.Symbol.Type).Grain == Grain.Whole))
        {
            writer.Line($"internal {TypeOf((NumberType)given.Symbol.Type)} {scope.Names.Given(given.Symbol)};");
        }

        writer.Line();
    }

    private bool IsSeenByOthers(string field) => field == "_outer" || field.StartsWith("Given", StringComparison.Ordinal)
        || (_instance.Ir.StepsWithinAnother && IsSlotsOf(field))
        || _instance.Vectors.Any(vector => names.IsSeenAbove(vector.Cell) && scope.Names.Of(vector) == field);

    private bool IsSlotsOf(string field) => _instance.NumberCells.Any(cell => scope.Names.Of(cell) == field)
        || _bound.Reports.Any(reported => reported.Number.Grain != Grain.Whole && scope.Names.Slots(reported) == field);

    /// <summary>What the constructor sets, with the expression that it sets it to.</summary>
    private IEnumerable<(string Type, string Name, string Value)> Kept()
    {
        if (names.NeedsOuter(_bound))
        {
            yield return (names.Of(names.OuterOf(_bound)!), "_outer", "outer");
        }

        if (names.Sharing.Of(_bound) is { } shared)
        {
            yield return (names.Of(shared), "_shared", "shared");
        }

        foreach (var space in Spaces())
        {
            yield return ("Pieces", scope.Pieces(space), $"run.PiecesOf({PlayersText.Of(space, scope.Players)})");
        }

        var places = _instance.Places.ToArray();
        if (places.Any(place => place.Kind == PlaceKind.Point))
        {
            yield return ("Buffer<T>", "_point", "run.Point");
        }

        if (places.Any(place => place.Kind == PlaceKind.Field) && !_instance.Ir.IsGivenField)
        {
            yield return ("Field<T>", "_field", "run.Field");
        }

        if (IrUses.Everything(_instance.Ir.Body).Any(node => node is IrStep { With: not null }))
        {
            yield return ("Asked<T>", "_asked", "run.Asked()");
        }

        foreach (var vector in _instance.Vectors)
        {
            yield return ("Buffer<T>", scope.Names.Of(vector), "run.Vector()");
        }

        foreach (var kept in new WindowFields(scope).All())
        {
            yield return kept;
        }

        foreach (var (condition, reported) in _instance.LateConditions.Select(late => (late.Key, late.Value)))
        {
            yield return ("LateCondition", scope.Names.Slots(reported), $"{scope.Solver((IrMeasure)scope.MakeOf(condition)!)}.LateCondition()");
        }

        foreach (var kernel in _instance.Kernels)
        {
            foreach (var reduction in kernel.Reductions)
            {
                var players = PlayersText.Of(kernel.Space, scope.Players);
                yield return ("Reduction", scope.Names.Partials(reduction.Result), $"run.Reduction({players})");
            }
        }

        foreach (var (grain, name) in Slots())
        {
            yield return ($"{grain}Numbers", name, $"run.{grain}Slots()");
        }
    }

    /// <summary>The numbers a player and a tensor: cells, and values that are computed entry by entry.</summary>
    private IEnumerable<(Grain Grain, string Name)> Slots() => _instance.NumberCells
        .Select(cell => (((NumberType)cell.Type).Grain, scope.Names.Of(cell)))
        .Concat(MachineSlots.Values(_instance).Select(value => (((NumberType)value.Type).Grain, scope.Slots(value))))
        .Concat(scope.Given.Select(given => (((NumberType)given.Symbol.Type).Grain, scope.Names.Given(given.Symbol))))
        .Concat(_bound.Reports.Where(reported => reported.Number.Grain != Grain.Whole)
            .Select(reported => (reported.Number.Grain, scope.Names.Slots(reported))))
        .Where(entry => entry.Grain != Grain.Whole);

    private IEnumerable<Space> Spaces() => _instance.Kernels.Select(kernel => kernel.Space)
        .Concat(_instance.Vectors.Select(vector => vector.Space))
        .Concat(scope.Lengths)
        .Distinct();

    private IEnumerable<(string Type, string Name)> Numbers()
    {
        foreach (var cell in _instance.NumberCells.Where(cell => ((NumberType)cell.Type).Grain == Grain.Whole))
        {
            yield return (TypeOf((NumberType)cell.Type), $"{scope.Names.Of(cell)} = {Zero((NumberType)cell.Type)}");
        }

        foreach (var held in scope.Held)
        {
            yield return (TypeOf((NumberType)held.Type), scope.Names.Field(held));
        }
    }

    private static string Zero(NumberType type) => type.Scalar switch
    {
        Scalar.Bool => "false",
        Scalar.Int => "0",
        _ => "0.0",
    };

    internal static string TypeOf(NumberType type) => type switch
    {
        { Grain: Grain.Player } => "PlayerNumbers",
        { Grain: Grain.Tensor } => "TensorNumbers",
        { Scalar: Scalar.Int } => "long",
        { Scalar: Scalar.Bool } => "bool",
        _ => "double",
    };

    /// <summary>It takes something from the run, or makes machines that may.</summary>
    private bool TakesFromRun => !_instance.Ir.StepsWithinAnother || Kept().Any()
        || _bound.Reports.Count > 0 || _bound.Children.Count > 0 || _instance.Kept.Any();

    private void EmitConstructor()
    {
        if (!TakesFromRun)
        {
            return;
        }

        var outer = names.NeedsOuter(_bound) ? $", {names.Of(names.OuterOf(_bound)!)} outer" : "";
        var shared = names.Sharing.Of(_bound) is { } sharing ? $", {names.Of(sharing)} shared" : "";
        writer.Block($"internal {scope.Names.Class}(Run<T> run{outer}{shared})", () =>
        {
            if (!_instance.Ir.StepsWithinAnother)
            {
                writer.Line("_run = run;");
            }

            foreach (var kept in Kept())
            {
                writer.Line($"{kept.Name} = {kept.Value};");
            }

            foreach (var reported in _bound.Reports)
            {
                writer.Line(Reports.Registration(reported, scope));
            }

            foreach (var child in _bound.Children)
            {
                writer.Line($"{scope.Names.Of(child)} = new {names.Of(child)}({Given(child)});");
            }

            foreach (var kept in _instance.Kept)
            {
                var of = kept.Instance is { } instance ? scope.Names.Of(instance) : scope.Names.Of(kept.Window!);
                writer.Line($"{scope.Names.Of(kept)} = run.Kept({of});");
            }
        });
    }

    private string Given(BoundInstance child)
    {
        var takes = new MachineEmitter(writer, scope.Below.Single(below => below.Instance.Bound == child), names).TakesFromRun;
        return takes ? $"run{(names.NeedsOuter(child) ? ", this" : "")}{Shared(child)}" : "";
    }

    /// <summary>The machine whose hyperparameters a child has: a child before it, or the like child of this one's own.</summary>
    private string Shared(BoundInstance child) => names.Sharing.Of(child) is not { } shared ? ""
        : _bound.Children.Contains(shared) ? $", {scope.Names.Of(shared)}"
        : $", shared.{scope.Names.Of(child)}";

    private void EmitProperties()
    {
        foreach (var parameter in _bound.Parameters.Where(Properties.HasOne))
        {
            writer.Line();
            writer.Summary(Properties.Sentence(parameter, _bound));
            var name = scope.Names.Of(parameter);
            writer.Line(names.Sharing.Of(_bound, parameter) is null
                ? Properties.Declaration(parameter, name)
                : $"public {Properties.TypeOf(parameter)} {name} {{ get => _shared.{name}; set => _shared.{name} = value; }}");
        }

        foreach (var reported in _bound.Reports)
        {
            writer.Line();
            writer.Summary(Reports.Sentence(reported, _bound));
            writer.Line(Reports.Declaration(reported, scope));
        }

        foreach (var child in _bound.Children)
        {
            writer.Line();
            writer.Summary($"{child.Rule}, which {_bound.Rule} steps.");
            writer.Line($"public {names.Of(child)} {scope.Names.Of(child)} {{ get; }}");
        }
    }

    private void EmitStepped()
    {
        writer.Line();
        writer.Summary("Counts a step, which the machine around this one has made for it.");
        writer.Line("internal void Stepped() => T++;");
    }

    private void EmitAdvance()
    {
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        var head = "public override bool Advance(out Request request)";
        if (_instance.Ir.IsGivenField)
        {
            writer.Line($"{head} => Advance(_run.Field, out request);");
            writer.Line();
            writer.Summary("Advances where it sees this field, whenever it has asked for one.");
            head = "internal bool Advance(Field<T> field, out Request request)";
        }

        writer.Block(head, () =>
            writer.Block("switch (At)", () =>
            {
                var acts = new ActEmitter(writer, scope);
                foreach (var block in _instance.Blocks)
                {
                    acts.Emit(block);
                    writer.Line();
                }

                writer.Line("default:");
                writer.Indented(() => writer.Line("throw Lost();"));
            }));
    }
}
