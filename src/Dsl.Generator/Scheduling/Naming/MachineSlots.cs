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
        .OfType<NumberType>().Select(type => type.Grain).Where(grain => grain != Grain.Whole);

    public static IEnumerable<IrValue> Values(ScheduledInstance instance) => IrUses.Everything(instance.Ir.Body).OfType<IrMake>()
        .Where(make => make is not IrForeign && make.Result.Type is NumberType { Grain: not Grain.Whole })
        .Where(make => !(instance.Homes.TryGetValue(make.Result, out var home) && home == NumberHome.Inline))
        .Select(make => make.Result);
}
