using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>A statement of an instance's body, with the text that it came from.</summary>
public abstract record BoundStatement(StatementSyntax Syntax);

/// <summary>`let a = e`, and `var a = e`.</summary>
public sealed record BoundLet(BoundLocal Local, BoundExpression Value, StatementSyntax Syntax) : BoundStatement(Syntax);

/// <summary>`target &lt;- e`; a number is spread over a target that is a vector.</summary>
public sealed record BoundAssign(BoundTarget Target, BoundExpression Value, StatementSyntax Syntax) : BoundStatement(Syntax);

/// <summary>`repeat n as i { } until c`. The index is never null; nobody reads it where none was named.</summary>
public sealed record BoundRepeat(
    BoundExpression Count,
    BoundLocal Index,
    IReadOnlyList<BoundStatement> Body,
    BoundExpression? Until,
    StatementSyntax Syntax) : BoundStatement(Syntax);

/// <summary>`if c { } else { }`.</summary>
public sealed record BoundIf(
    BoundExpression Condition,
    IReadOnlyList<BoundStatement> Then,
    IReadOnlyList<BoundStatement> Else,
    StatementSyntax Syntax) : BoundStatement(Syntax);

/// <summary>`step R on x keeping sample with field = e`.</summary>
public sealed record BoundStep(BoundInstance Instance, bool KeepsSample, StatementSyntax Syntax) : BoundStatement(Syntax)
{
    /// <summary>
    /// What the instance sees wherever it asks for a field, a vector of its space or a number; null where it sees what this
    /// body sees. The point in it is the one asked about, and a field or loss without a point is that there.
    /// </summary>
    public BoundExpression? Field { get; init; }
}

/// <summary>`stop when c`: the run ends, in all instances around this one too.</summary>
public sealed record BoundStop(BoundExpression Condition, StatementSyntax Syntax) : BoundStatement(Syntax);

/// <summary>
/// `attempt restoring (…) { } accept when c { } else { }`. Where no condition is written it is always accepted.
/// </summary>
public sealed record BoundAttempt(
    BoundRestoring Restoring,
    IReadOnlyList<BoundStatement> Body,
    BoundExpression? Accept,
    IReadOnlyList<BoundStatement> Accepted,
    IReadOnlyList<BoundStatement> Rejected,
    StatementSyntax Syntax) : BoundStatement(Syntax);

/// <summary>`report name = e`.</summary>
public sealed record BoundReport(BoundReported Reported, BoundExpression Value, StatementSyntax Syntax)
    : BoundStatement(Syntax);

/// <summary>`reset R`: every instance of it that the body steps, and all below, as if it had never stepped.</summary>
public sealed record BoundReset(BoundBase Base, StatementSyntax Syntax) : BoundStatement(Syntax);

/// <summary>
/// `simultaneous`: the fields that its steps read are asked for once, then all step from where they stood, on that sample.
/// </summary>
public sealed record BoundSimultaneous(IReadOnlyList<BoundStep> Steps, StatementSyntax Syntax) : BoundStatement(Syntax)
{
    /// <summary>The players whose field is read, as bits.</summary>
    public ulong Fields => Steps
        .Where(step => Simultaneity.ReadsField(step.Instance))
        .Aggregate(0UL, (bits, step) => bits | step.Instance.Space.Bits);
}

/// <summary>`sample`: a fresh one.</summary>
public sealed record BoundSample(StatementSyntax Syntax) : BoundStatement(Syntax);

/// <summary>`w.push(v)`: where the window is full, its oldest vector goes. A number is spread.</summary>
public sealed record BoundPush(BoundSymbol Window, BoundExpression Value, StatementSyntax Syntax) : BoundStatement(Syntax);

/// <summary>`w.clear()`.</summary>
public sealed record BoundClear(BoundSymbol Window, StatementSyntax Syntax) : BoundStatement(Syntax);

/// <summary>What an assignment changes.</summary>
public abstract record BoundTarget;

/// <summary>The point of the space: all of it, or a player's.</summary>
public sealed record BoundPointTarget(Space Space) : BoundTarget;

/// <summary>A state or a var.</summary>
public sealed record BoundSymbolTarget(BoundSymbol Symbol) : BoundTarget;

/// <summary>The vector states of a base; those of an instance that has not stepped stay 0.</summary>
public sealed record BoundBaseStateTarget(BoundBase Base) : BoundTarget;
