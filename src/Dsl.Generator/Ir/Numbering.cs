using System;
using System.Linq;

namespace Dsl.Generator.Ir;

/// <summary>Gives values that are made once more numbers of their own.</summary>
internal sealed class Numbering(IrBlock body)
{
    private int _last = IrUses.Everything(body).SelectMany(IrUses.MadeBy).Select(value => value.Id).DefaultIfEmpty().Max();

    public IrValue Again(IrValue value) => Again(value, value.Name);

    public IrValue Again(IrValue value, string? name) => new(++_last, name, value.Type) { IsFound = value.IsFound };
}
