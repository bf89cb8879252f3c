using System.Collections.Generic;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;

namespace Dsl.Generator.Scheduling;

/// <summary>A numbered stretch of a machine. It is entered at its first step only, and left by a jump, a request or the end.</summary>
public sealed class Block
{
    private int _number;

    /// <summary>Its place among the blocks; of one that only leads on to another, that one's.</summary>
    public int Number
    {
        get => LeadsTo?.Number ?? _number;
        set => _number = value;
    }

    /// <summary>The block that this one does nothing but go to.</summary>
    public Block? LeadsTo => Acts.Count == 1 && Acts[0] is Go go && go.Target != this ? go.Target : null;

    public List<Act> Acts { get; } = [];
}

/// <summary>One thing that a machine does in a block.</summary>
public abstract record Act
{
    /// <summary>The statement that it came from; null for what a step does by itself.</summary>
    public StatementSyntax? Origin { get; init; }
}

/// <summary>Launches a kernel and adds up its reductions.</summary>
public sealed record Launch(Kernel Kernel) : Act;

/// <summary>
/// Computes a number, stores one in its cell, lets inner instances read one, reports one, or forgets what is known.
/// </summary>
public sealed record Compute(IrNode Node) : Act;

/// <summary>Solves least squares for a right side in a place, which a kernel may have multiplied when it wrote it.</summary>
public sealed record Solve(IrLeastSquares Node, VectorPlace Place, bool IsMultiplied) : Act;

/// <summary>Makes what has been stored in a window's next place its newest vector, or leaves the window empty.</summary>
public sealed record ChangeWindow(IrNode Node) : Act;

/// <summary>Takes a loss that the game has left.</summary>
public sealed record TakeLoss(IrValue Value, int Player) : Act;

/// <summary>Asks for a sample and goes on at the next block.</summary>
public sealed record AskSample(IrSample Node, Block Next) : Act;

/// <summary>Asks for an evaluation and goes on at the next block.</summary>
public sealed record AskEvaluation(IrEvaluate Node, IReadOnlyList<Stand> Stands, Block Next) : Act;

/// <summary>Where players stand while the game is asked at another point.</summary>
public sealed record Stand(Space Players, VectorPlace Place);

/// <summary>Steps another instance; always the first act of its block, which is entered again while that one asks.</summary>
public sealed record CallInstance(IrStep Node) : Act;

/// <summary>Makes another instance, and all below it, as if it had never stepped.</summary>
public sealed record ResetInstance(IrReset Node) : Act;

/// <summary>Steps another instance as <see cref="CallInstance"/>; what follows makes a field for it whenever it asks for one.</summary>
public sealed record CallWith(IrStep Node, VectorPlace Seen, Block After) : Act;

/// <summary>The field that the instance has asked for is made: goes back to where it is called.</summary>
public sealed record GiveField(Block Head) : Act;

/// <summary>Steps another instance whose requests are at hand, so that it runs to its end.</summary>
public sealed record CallAnswered(IrStep Node) : Act;

/// <summary>From here on the first sample with which a step begins is withheld.</summary>
public sealed record KeepSample : Act;

/// <summary>Ends what keeping the sample began.</summary>
public sealed record EndKeepSample : Act;

/// <summary>Sets a loop's index to 0.</summary>
public sealed record BeginLoop(IrLoop Loop) : Act;

/// <summary>Leaves for a block when the loop's passes are done.</summary>
public sealed record LeaveLoop(IrLoop Loop, Block After) : Act;

/// <summary>Looks at the loop's condition, counts the pass and goes back to the head, or leaves.</summary>
public sealed record NextPass(IrLoop Loop, Block Head, Block After) : Act;

/// <summary>Leaves for a block unless a condition holds.</summary>
public sealed record GoUnless(IrValue Condition, Block Target) : Act;

/// <summary>Leaves for a block.</summary>
public sealed record Go(Block Target) : Act;

/// <summary>A loop that asks nothing, in place.</summary>
public sealed record Loop(IrLoop Node, IReadOnlyList<Act> Body) : Act;

/// <summary>A branch that asks nothing, in place.</summary>
public sealed record Choice(IrValue Condition, IReadOnlyList<Act> Then, IReadOnlyList<Act> Else) : Act;

/// <summary>Keeps what an attempt may put back.</summary>
public sealed record KeepState(IrKeep Node) : Act;

/// <summary>Puts back what was kept.</summary>
public sealed record PutBackState(IrPutBack Node) : Act;

/// <summary>Ends the run, and with it the step, when a condition holds.</summary>
public sealed record StopWhen(IrValue Condition) : Act;

/// <summary>The step is done.</summary>
public sealed record End : Act;
