using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;

namespace Dsl.Generator.Ir;

/// <summary>One entry of a block: it makes a value, changes a cell, asks the game, or is a block with control around it.</summary>
public abstract record IrNode
{
    /// <summary>The statement that it came from; null for what a step does by itself.</summary>
    public StatementSyntax? Origin { get; init; }
}

/// <summary>A list of nodes in order.</summary>
public sealed class IrBlock
{
    public List<IrNode> Nodes { get; } = [];
}

/// <summary>A node that makes one value and changes nothing.</summary>
public abstract record IrMake(IrValue Result) : IrNode;

/// <summary>A literal.</summary>
public sealed record IrConstant(IrValue Result, object Value) : IrMake(Result);

/// <summary>What the user has set for a parameter, as it is when the step begins; of a computed one, its live factor.</summary>
public sealed record IrProperty(IrValue Result, BoundParameter Parameter) : IrMake(Result);

/// <summary>A number of an enclosing instance, as that one has exposed it.</summary>
public sealed record IrForeign(IrValue Result, BoundSymbol Symbol) : IrMake(Result);

/// <summary>How often an instance has stepped.</summary>
public sealed record IrStepCount(IrValue Result, BoundInstance Instance) : IrMake(Result);

/// <summary>Whether another instance has stepped.</summary>
public sealed record IrHasStepped(IrValue Result, BoundInstance Instance) : IrMake(Result);

/// <summary>What a cell holds now.</summary>
public sealed record IrLoad(IrValue Result, IrCell Cell) : IrMake(Result);

/// <summary>An operation, element by element.</summary>
public sealed record IrElementwise(IrValue Result, Operation Operation, IReadOnlyList<IrValue> Operands) : IrMake(Result);

/// <summary>`if c then a else b`, both being at hand.</summary>
public sealed record IrSelect(IrValue Result, IrValue Condition, IrValue Then, IrValue Else) : IrMake(Result);

/// <summary>A number in every element of a space.</summary>
public sealed record IrSpread(IrValue Result, IrValue Number) : IrMake(Result);

/// <summary>A player's part of a vector: a view, nothing moves.</summary>
public sealed record IrPart(IrValue Result, IrValue Of) : IrMake(Result);

/// <summary>One player's of a number a player.</summary>
public sealed record IrPick(IrValue Result, IrValue Of, int Player) : IrMake(Result);

/// <summary>
/// A number a player, each a player's own, in the players' order; null where a player is outside of the space. A number
/// of the result's own grain stands for its entry, or its tensors' entries, of that player.
/// </summary>
public sealed record IrByPlayer(IrValue Result, IReadOnlyList<IrValue?> Numbers) : IrMake(Result);

/// <summary>Sum, Dot, Largest, Smallest, All or Any over the operands' space, in the result's grain.</summary>
public sealed record IrReduce(IrValue Result, Reduction Reduction, IReadOnlyList<IrValue> Operands) : IrMake(Result);

/// <summary>All or any of the entries of a truth a player or a tensor, within a space.</summary>
public sealed record IrCollapse(IrValue Result, Reduction Reduction, IrValue Of, Space Space) : IrMake(Result);

/// <summary>How many elements a space has.</summary>
public sealed record IrLength(IrValue Result, Space Space) : IrMake(Result);

/// <summary>How many vectors a window holds now.</summary>
public sealed record IrCount(IrValue Result, IrCell Window) : IrMake(Result);

/// <summary>Where a window keeps its vector of that index now: a place of its own that nothing moves; -1 out of range.</summary>
public sealed record IrPosition(IrValue Result, IrCell Window, IrValue Index) : IrMake(Result);

/// <summary>The vector that a window keeps at a position; zero at -1.</summary>
public sealed record IrElement(IrValue Result, IrCell Window, IrValue Position) : IrMake(Result);

/// <summary>What a fn of the user's C# gives for numbers.</summary>
public sealed record IrExternCall(IrValue Result, BoundExternFn Fn, IReadOnlyList<IrValue> Operands) : IrMake(Result);

/// <summary>
/// A vector of independent normals: the one that a draw is, made wherever it is read, or once where it is kept.
/// </summary>
public sealed record IrNormal(IrValue Result, IrValue Draw) : IrMake(Result);

/// <summary>
/// The next draw of the random stream: a real from 0 to 1, or, where the result is an int, the number of the draw, which a
/// vector is made of. It counts whether anybody reads it or not.
/// </summary>
public sealed record IrDraw(IrValue Result) : IrNode;

/// <summary>The norm of a window or its differences, or the condition of their unit vectors.</summary>
public sealed record IrMeasure(IrValue Result, Measure Measure, IrColumns Columns) : IrMake(Result);

/// <summary>
/// Least squares over a window or its differences, for a right side in pieces; a ridge is one for all or as fine as the
/// result. Against others it is their equations that are solved.
/// </summary>
public sealed record IrLeastSquares(
    IrValue Result, IrColumns Columns, IReadOnlyList<IrValue> Right, IrValue Ridge, IrColumns? Against, Solver Solver) : IrMake(Result);

/// <summary>Coefficients times a number.</summary>
public sealed record IrScale(IrValue Result, IrValue Of, IrValue By) : IrMake(Result);

/// <summary>A window's vectors or their differences, each times its coefficient, in one sum.</summary>
public sealed record IrCombine(IrValue Result, IrColumns Columns, IrValue Coefficients) : IrMake(Result);

/// <summary>Puts a value into a cell; into a part of it where the value's space is smaller.</summary>
public sealed record IrStore(IrCell Cell, IrValue Value) : IrNode;

/// <summary>Makes a vector, in pieces, a window's newest; of a full one it takes the oldest's place.</summary>
public sealed record IrPush(IrCell Window, IReadOnlyList<IrValue> Pieces) : IrNode
{
    /// <summary>It becomes that only when this holds, and is written down beside the window's vectors; null where it always is.</summary>
    public IrValue? When { get; init; }

    /// <summary>Those in a block that may come to nothing.</summary>
    public static IEnumerable<IrPush> OnCondition(IrBlock block) =>
        IrUses.Everything(block).OfType<IrPush>().Where(push => push.When is not null);
}

/// <summary>Leaves a window empty.</summary>
public sealed record IrClear(IrCell Window) : IrNode;

/// <summary>Lets the instances below read a number of this one.</summary>
public sealed record IrExpose(BoundSymbol Symbol, IrValue Value) : IrNode;

/// <summary>Shows a number to whoever runs the optimizer.</summary>
public sealed record IrReport(BoundReported Reported, IrValue Value) : IrNode;

/// <summary>
/// Asks the game at a point (pieces that together are the instance's space) for fields and losses. The players asked
/// grow while a body is lowered; the field is a value of the instance's whole space, of which those parts are valid.
/// Where ways have met since the players last moved, what is asked may have been asked on the way: then it is not again.
/// </summary>
public sealed record IrEvaluate(IReadOnlyList<IrValue> At, IrValue Field, bool MayBeKnown) : IrNode
{
    /// <summary>The players whose field is wanted, as bits.</summary>
    public ulong Fields { get; set; }

    /// <summary>It is made only when this holds; null where it always is. Nobody reads it where it was not made.</summary>
    public IrValue? When { get; set; }

    /// <summary>Where the players stand, if that is not the point asked: it is kept somewhere while the game answers.</summary>
    public IReadOnlyList<IrValue> Standing { get; init; } = [];

    /// <summary>The players whose loss is wanted, with the number it becomes.</summary>
    public SortedDictionary<int, IrValue> Losses { get; } = [];

    /// <summary>The instance that is stepped has asked, and this is for it; null where the body asks for itself.</summary>
    public IrAsked? Asked { get; init; }
}

/// <summary>
/// What an evaluation is to an instance that has asked for its field: it may be at the very point that is asked about.
/// </summary>
public sealed record IrAsked(bool IsThere)
{
    /// <summary>It brings the losses that are asked for there, also where nothing is read of it here.</summary>
    public bool BringsLosses { get; set; }

    /// <summary>The players whose part of the field that is made needs it, as bits.</summary>
    public ulong Players { get; set; } = ulong.MaxValue;

    /// <summary>Each of them needs its own part of it alone.</summary>
    public bool IsOwn { get; set; }

    /// <summary>It is made in any case, for all players of a space.</summary>
    public bool IsFor(Space space) => !IsOwn && (Players & space.Bits) == space.Bits;
}

/// <summary>A fresh sample: drawn by itself when a step begins, or asked for.</summary>
public sealed record IrSample(bool IsAutomatic) : IrNode;

/// <summary>One step of another instance, which moves the point.</summary>
public sealed record IrStep(BoundInstance Instance, bool KeepsSample) : IrNode
{
    /// <summary>All that it asks is at hand: a sample has been drawn, and the field been asked for.</summary>
    public bool IsAnswered { get; init; }

    /// <summary>The field that answers it, if it asks for one.</summary>
    public IrValue? Answer { get; init; }

    /// <summary>The field that it sees is made for it; null where it sees the one that the body sees.</summary>
    public IrWith? With { get; init; }

    /// <summary>It is told which field it sees, since that is not the same for all of its steps.</summary>
    public bool GivesField { get; init; }
}

/// <summary>A block that runs whenever the instance that is stepped asks for a field: it puts one into a cell.</summary>
public sealed record IrWith(IrBlock Body, IrCell Seen)
{
    /// <summary>It makes the field of all players at once, and where the instance asks there again, it has been made.</summary>
    public bool MayBeMade { get; set; }
}

/// <summary>A step of an instance that steps within this one is done.</summary>
public sealed record IrStepped(BoundInstance Instance) : IrNode;

/// <summary>Makes another instance, and all below it, as if it had never stepped.</summary>
public sealed record IrReset(BoundInstance Instance) : IrNode;

/// <summary>Keeps what a rejected attempt puts back.</summary>
public sealed record IrKeep(IrKept Kept) : IrNode;

/// <summary>Makes what was kept as it was then.</summary>
public sealed record IrPutBack(IrKept Kept) : IrNode;

/// <summary>From here on nothing that was asked is known.</summary>
public sealed record IrForget : IrNode;

/// <summary>Ends the run where its condition holds: the step counts as it stands, in all instances around it too.</summary>
public sealed record IrStop(IrValue Condition) : IrNode;

/// <summary>Repeats its body; the condition, where there is one, is looked at after each pass.</summary>
public sealed record IrLoop(IrValue Count, IrValue Index, IrBlock Body) : IrNode
{
    public IrValue? Until { get; set; }
}

/// <summary>One block or the other.</summary>
public sealed record IrBranch(IrValue Condition, IrBlock Then, IrBlock Else) : IrNode;
