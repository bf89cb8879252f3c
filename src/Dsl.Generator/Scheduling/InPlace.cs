using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// A temporary lies in a cell's own place while nobody reads the cell: from the kernel that reads it for the last time, and
/// makes the temporary of it, to the one that writes it anew. Moments that change twice in a step are changed in place both
/// times, and no other memory is fetched to be written.
/// <code>
/// Move: reads m, field; writes kept    ⇒    Move: reads m, field; writes m
/// ask for the field                         ask for the field
/// Move2: reads kept; writes m               Move2: reads m; writes m
/// </code>
/// </summary>
internal sealed class InPlace
{
    private readonly List<Item> _items;
    private readonly Kernel[] _kernels;
    private readonly HashSet<IrCell> _seenOutside;

    private InPlace(List<Item> items, HashSet<IrCell> seenOutside)
    {
        _items = items;
        _kernels = [.. Kernels.In(items)];
        _seenOutside = seenOutside;
    }

    /// <summary>Puts temporaries where cells lie, but not of cells that another instance looks at.</summary>
    public static void Put(List<Item> items, HashSet<IrCell> seenOutside)
    {
        var inPlace = new InPlace(items, seenOutside);
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is KernelItem item)
            {
                inPlace.Put(item.Kernel, i);
            }
        }
    }

    private void Put(Kernel kernel, int at)
    {
        foreach (var temporary in kernel.Writes.Where(place => place.Kind == PlaceKind.Temporary).ToArray())
        {
            if (kernel.Reads.FirstOrDefault(cell => IsFreeFor(temporary, cell, kernel, at)) is { } cell)
            {
                Replace(temporary, cell);
            }
        }
    }

    private bool IsFreeFor(VectorPlace temporary, VectorPlace cell, Kernel maker, int at) =>
        cell.Kind is PlaceKind.State or PlaceKind.StateBelow or PlaceKind.Variable
        && cell.Space == temporary.Space && cell.Space == maker.Space
        && !maker.Writes.Contains(cell) && !_seenOutside.Contains(cell.Cell!)
        && _kernels.Count(kernel => kernel.Writes.Contains(temporary)) == 1
        && !IsReadByOthers(temporary, _items) && IsWrittenAnewBehind(temporary, cell, at);

    /// <summary>Whether something else than a kernel reads it: a solver, or who looks where the players stand.</summary>
    private static bool IsReadByOthers(VectorPlace temporary, List<Item> items) => items.Exists(item => item switch
    {
        SolveItem solve => solve.Place == temporary,
        EvaluateItem evaluate => evaluate.Stands.Exists(stand => stand.Place == temporary),
        LoopItem loop => IsReadByOthers(temporary, loop.Body),
        BranchItem branch => IsReadByOthers(temporary, branch.Then) || IsReadByOthers(temporary, branch.Else),
        _ => false,
    });

    /// <summary>
    /// Whether the steps on from a kernel go straight to where the cell is written, without reading it, and the temporary
    /// is not read any more after that.
    /// </summary>
    private bool IsWrittenAnewBehind(VectorPlace temporary, VectorPlace cell, int at)
    {
        var readers = _kernels.Count(kernel => kernel.Reads.Contains(temporary));
        foreach (var item in _items.Skip(at + 1))
        {
            switch (item)
            {
                case KernelItem { Kernel: var kernel }:
                    if (kernel.Reads.Contains(cell))
                    {
                        return false;
                    }

                    readers -= kernel.Reads.Contains(temporary) ? 1 : 0;
                    if (kernel.Writes.Contains(cell))
                    {
                        return readers == 0 && kernel.Space == cell.Space;
                    }

                    break;
                case EvaluateItem evaluate when !evaluate.Stands.Exists(stand => stand.Place == cell):
                case NumberItem or LoadItem or RequireItem or SampleItem:
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private void Replace(VectorPlace temporary, VectorPlace cell)
    {
        foreach (var kernel in _kernels)
        {
            for (var i = 0; i < kernel.Loads.Count; i++)
            {
                kernel.Loads[i] = kernel.Loads[i].Place == temporary ? kernel.Loads[i] with { Place = cell } : kernel.Loads[i];
            }

            for (var i = 0; i < kernel.Stores.Count; i++)
            {
                kernel.Stores[i] = kernel.Stores[i].Place == temporary ? kernel.Stores[i] with { Place = cell } : kernel.Stores[i];
            }
        }
    }
}
