using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// One pass over a space: element by element it loads, computes, reduces and stores. All loads of an element come before
/// its stores, so that a place may be read and written in one kernel.
/// </summary>
public sealed class Kernel(Space space)
{
    public Space Space { get; } = space;

    public string Name { get; set; } = "";

    /// <summary>What it multiplies behind each strip that it has written; null where that is nothing.</summary>
    public KernelRow? Row { get; set; }

    public List<KernelLoad> Loads { get; } = [];

    /// <summary>Elementwise operations, selections, spreads, normals and reductions, each after what it reads.</summary>
    public List<IrMake> Body { get; } = [];

    public List<KernelStore> Stores { get; } = [];

    /// <summary>The statements that it carries out, in their order as far as it goes.</summary>
    public IEnumerable<StatementSyntax> Origins => Body.Select(node => node.Origin)
        .Concat(Stores.Select(store => store.Origin)).OfType<StatementSyntax>().Distinct(ByReference<StatementSyntax>.Comparer);

    /// <summary>The numbers that it computes with.</summary>
    public IEnumerable<IrValue> Numbers => Body.SelectMany(IrUses.Of).Where(use => use.Type is NumberType).Distinct();

    /// <summary>The combinations of windows' vectors that it reads.</summary>
    public IEnumerable<IrCombine> Combinations => Body.OfType<IrCombine>();

    /// <summary>The numbers that say which vectors of windows it reads.</summary>
    public IEnumerable<IrValue> Positions => Reads.Select(place => place.Position).OfType<IrValue>().Distinct();

    public IEnumerable<IrReduce> Reductions => Body.OfType<IrReduce>();

    /// <summary>The draws that vectors in it are made of.</summary>
    public IEnumerable<IrValue> Draws => Body.OfType<IrNormal>().Select(normal => normal.Draw).Distinct();

    public IEnumerable<VectorPlace> Reads => Loads.Select(load => load.Place).Distinct();

    public IEnumerable<VectorPlace> Writes => Stores.Select(store => store.Place).Distinct();

    /// <summary>Whether a place of the arena is written by it, and neither read nor multiplied.</summary>
    public bool WritesAnew(VectorPlace place) =>
        place.Kind is PlaceKind.State or PlaceKind.StateBelow or PlaceKind.Variable or PlaceKind.Temporary or PlaceKind.Next
        && !Reads.Any(read => read.MayBe(place)) && place != Row?.Next && place != Row?.Right;

    public bool Makes(IrValue value) => Body.Any(node => node.Result == value);
}

/// <summary>
/// A window's next vector, and a right side beside it, which are multiplied with the window's other vectors for a solver.
/// </summary>
public sealed record KernelRow(WindowSolver Solver, VectorPlace Next, VectorPlace Right);

/// <summary>A value that a kernel reads, and where from.</summary>
public sealed record KernelLoad(IrValue Value, VectorPlace Place);

/// <summary>A value that a kernel writes, and where to.</summary>
public sealed record KernelStore(VectorPlace Place, IrValue Value)
{
    /// <summary>The statement that wants it there; null where it is kept for later.</summary>
    public StatementSyntax? Origin { get; init; }
}
