using System.Collections.Generic;
using Dsl.Generator.Ir;
using Dsl.Parser.Syntax;

namespace Dsl.Generator.Scheduling;

/// <summary>An entry of a schedule while it is made: what happens one after the other, with control around it.</summary>
internal abstract class Item
{
    /// <summary>Where it stands in the whole schedule; control flow stands before what it contains.</summary>
    public int Position { get; set; }

    public StatementSyntax? Origin { get; init; }
}

/// <summary>A kernel is launched.</summary>
internal sealed class KernelItem(Kernel kernel) : Item
{
    public Kernel Kernel { get; } = kernel;
}

/// <summary>A number is computed or put into its cell on the host.</summary>
internal sealed class NumberItem(IrNode node) : Item
{
    public IrNode Node { get; } = node;
}

/// <summary>A vector's cell, or a window's vector, is looked at: from here on the value lies there.</summary>
internal sealed class LoadItem(IrMake node, VectorPlace place) : Item
{
    public IrMake Node { get; } = node;

    public VectorPlace Place { get; } = place;
}

/// <summary>Here a place must hold a value.</summary>
internal sealed class RequireItem(VectorPlace place, IrValue value) : Item
{
    public VectorPlace Place { get; } = place;

    public IrValue Value { get; } = value;
}

/// <summary>What lies in a window's next place becomes its newest vector.</summary>
internal sealed class PushItem(IrPush node, VectorPlace place) : Item
{
    public IrPush Node { get; } = node;

    public VectorPlace Place { get; } = place;
}

/// <summary>Least squares are solved; the right side lies in one place.</summary>
internal sealed class SolveItem(IrLeastSquares node) : Item
{
    public IrLeastSquares Node { get; } = node;

    public VectorPlace Place { get; set; } = null!;

    /// <summary>A kernel before it has multiplied what it needs.</summary>
    public bool IsMultiplied { get; set; }
}

/// <summary>A window is left empty.</summary>
internal sealed class ClearItem(IrClear node) : Item
{
    public IrClear Node { get; } = node;
}

/// <summary>The game is asked.</summary>
internal sealed class EvaluateItem(IrEvaluate node) : Item
{
    public IrEvaluate Node { get; } = node;

    /// <summary>Where the players stand while the point holds another one: each stretch, and the place that it is kept in.</summary>
    public List<Stand> Stands { get; } = [];
}

/// <summary>A sample is drawn.</summary>
internal sealed class SampleItem(IrSample node) : Item
{
    public IrSample Node { get; } = node;
}

/// <summary>Another instance steps.</summary>
internal sealed class StepItem(IrStep node) : Item
{
    public IrStep Node { get; } = node;
}

/// <summary>Another instance is as if it had never stepped.</summary>
internal sealed class ResetItem(IrReset node) : Item
{
    public IrReset Node { get; } = node;
}

/// <summary>The run ends where a condition holds.</summary>
internal sealed class StopItem(IrStop node) : Item
{
    public IrStop Node { get; } = node;
}

/// <summary>What an attempt may put back is kept.</summary>
internal sealed class KeepItem(IrKeep node) : Item
{
    public IrKeep Node { get; } = node;
}

/// <summary>What was kept is put back.</summary>
internal sealed class PutBackItem(IrPutBack node) : Item
{
    public IrPutBack Node { get; } = node;
}

/// <summary>Items that are gone through again: a loop's, or those that make a field for an instance whenever it asks.</summary>
internal sealed class LoopItem(IrNode node, List<Item> body) : Item
{
    /// <summary>An <see cref="IrLoop"/>, or an <see cref="IrStep"/> with a field.</summary>
    public IrNode Node { get; } = node;

    /// <summary>Where the field lies that they make, if they make one.</summary>
    public VectorPlace? Seen { get; init; }

    public List<Item> Body { get; } = body;

    /// <summary>The position after all that it contains.</summary>
    public int End { get; set; }
}

/// <summary>One list of items or the other.</summary>
internal sealed class BranchItem(IrBranch node, List<Item> then, List<Item> @else) : Item
{
    public IrBranch Node { get; } = node;

    public List<Item> Then { get; } = then;

    public List<Item> Else { get; } = @else;

    /// <summary>The position of the first item behind its first list.</summary>
    public int Middle { get; set; }

    /// <summary>The position of the first item behind it.</summary>
    public int End { get; set; }
}
