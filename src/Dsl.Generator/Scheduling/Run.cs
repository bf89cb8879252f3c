using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>Where the walk stands in a list of items, and what lies between the barriers around it.</summary>
internal sealed class Run(List<Item> items)
{
    private int _begin;

    public int Index { get; set; }

    public Item Current => items[Index];

    /// <summary>The current item was a barrier: another run begins behind it.</summary>
    public void Begin() => _begin = Index + 1;

    public IEnumerable<KernelItem> KernelsBefore() =>
        items.Skip(_begin).Take(Index - _begin).OfType<KernelItem>().Reverse();

    public IEnumerable<KernelItem> KernelsBehind() => Behind().OfType<KernelItem>();

    public IEnumerable<RequireItem> RequiredBehind() => Behind().OfType<RequireItem>();

    public bool MakesBehind(IrValue value) => KernelsBehind().Any(item => item.Kernel.Makes(value));

    /// <summary>Puts a kernel before another that the walk has met, or before the current item.</summary>
    public KernelItem Insert(Kernel kernel, KernelItem? before)
    {
        var next = before ?? Current;
        var item = new KernelItem(kernel) { Position = next.Position, Origin = next.Origin };
        items.Insert(items.IndexOf(next), item);
        Index++;
        return item;
    }

    /// <summary>The last kernel of the run over a space, when nothing but requirements stands behind it.</summary>
    public KernelItem? Last(Space space)
    {
        var last = items.Skip(_begin).Take(Index - _begin).LastOrDefault(item => item is not RequireItem);
        return last is KernelItem kernel && kernel.Kernel.Space == space ? kernel : null;
    }

    private IEnumerable<Item> Behind() => items.Skip(Index + 1).TakeWhile(item => item is KernelItem or NumberItem or RequireItem);
}
