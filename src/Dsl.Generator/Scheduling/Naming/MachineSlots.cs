using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Naming;

/// <summary>The numbers a player and a tensor that a machine has slots for.</summary>
internal static class MachineSlots
{
    public static IEnumerable<Grain> Of(ScheduledInstance instance) => instance.NumberCells.Select(cell => cell.Type)
        .Concat(Values(instance).Select(value => value.Type))
        .Concat(Given(instance).Select(symbol => symbol.Type))
        .Concat(instance.Bound.Reports.Select(reported => reported.Type))
        .OfType<NumberType>().Select(type => type.Grain).Where(grain => grain != Grain.Whole);

    /// <summary>What inner machines read of this one.</summary>
    public static IEnumerable<BoundSymbol> Given(ScheduledInstance instance) =>
        IrUses.Everything(instance.Ir.Body).OfType<IrExpose>().Select(expose => expose.Symbol).Distinct();

    public static IEnumerable<IrValue> Values(ScheduledInstance instance) => IrUses.Everything(instance.Ir.Body).OfType<IrMake>()
        .Where(make => make is not IrForeign && make.Result.Type is NumberType { Grain: not Grain.Whole })
        .Where(make => !(instance.Homes.TryGetValue(make.Result, out var home) && home == NumberHome.Inline))
        .Select(make => make.Result);
}
