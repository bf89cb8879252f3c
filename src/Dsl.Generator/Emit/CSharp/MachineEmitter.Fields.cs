using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>The fields of a machine: what it keeps for good, and numbers.</summary>
internal sealed partial class MachineEmitter
{
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
}
