namespace Laws.Tests.Laws;

/// <summary>
/// How many evaluations what is compiled may make: as many as the interpreter, no more than it, which is what is promised
/// where ways part, or any number (docs/decisions.md).
/// </summary>
internal enum Counting
{
    Alike,
    NoMore,
    Any,
}

/// <summary>
/// In what what is compiled may differ from the interpreter: in counts; and in everything, once a number has come as near to
/// where an operation jumps as rounding can carry it.
/// </summary>
internal sealed record Allowance(Counting Counts, bool EndsAtEdges)
{
    public static readonly Allowance Nothing = new(Counting.Alike, EndsAtEdges: false);

    public bool Allows(long evaluations, long wanted) => Counts switch
    {
        Counting.Alike => evaluations == wanted,
        Counting.NoMore => evaluations <= wanted,
        _ => true,
    };
}
