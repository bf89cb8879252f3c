using System.Collections.Generic;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>A claim with all that it runs: whatever is bound compiles.</summary>
public sealed class BoundClaim(
    string title, string? @namespace, string path, string documentation, IReadOnlyList<BoundClaimLine> lines)
{
    public string Title { get; } = title;

    public string? Namespace { get; } = @namespace;

    /// <summary>The path of its file, relative to the project.</summary>
    public string Path { get; } = path;

    public string Documentation { get; } = documentation;

    public IReadOnlyList<BoundClaimLine> Lines { get; } = lines;
}

/// <summary>
/// A rule on a game, and what is to come of it. The game starts where the line says, and is made with the arguments, in
/// the order of its parameters.
/// </summary>
public sealed record BoundClaimLine(
    BoundOptimizer Rule,
    BoundGame Game,
    IReadOnlyList<BoundNumber> Arguments,
    BoundLook Look,
    BoundSeeds? Seeds,
    OutcomeKind Kind,
    long Budget,
    BudgetUnit Unit,
    ClaimLineSyntax Syntax);

/// <summary>`seeds n, at least m`: how many runs there are, and how many of them have to do what is claimed.</summary>
public sealed record BoundSeeds(long Count, long AtLeast);

/// <summary>
/// What is looked at between two steps: an optimizer that moves nobody and reports whether each of the conditions
/// holds. Where it <see cref="SeesEquilibrium"/> its first look is there, and then at the start.
/// </summary>
public sealed record BoundLook(BoundOptimizer Optimizer, IReadOnlyList<BoundCondition> Conditions, bool SeesEquilibrium)
{
    /// <summary>The parameter by which it is told how many steps have been made.</summary>
    public const string Steps = "made";
}

/// <summary>
/// One of the conditions that have to hold together. Its truth is reported as `holds1`; where it compares numbers, what
/// is measured has a text, and both are reported, as `measured1` and `bound1`, further ones as `measured1Also2`.
/// </summary>
public sealed record BoundCondition(int Number, string Text, IReadOnlyList<string> Measured);
