using System;
using System.Linq;

namespace Dsl.Generator.Ir;

/// <summary>Gives values that are made once more numbers of their own.</summary>
internal sealed class Numbering(IrBlock body)
{
    private int _last = IrUses.Everything(body).SelectMany(IrUses.MadeBy).Select(value => value.Id).DefaultIfEmpty().Max();

    public IrValue Again(IrValue value) => new(++_last, value.Name, value.Type) { IsFound = value.IsFound };
}
