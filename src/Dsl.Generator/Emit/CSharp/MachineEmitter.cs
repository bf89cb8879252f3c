using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>An instance as a machine: what it keeps, its hyperparameters, its blocks and its kernels.</summary>
internal sealed partial class MachineEmitter(CSharpWriter writer, MachineScope scope, OptimizerNames names)
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
