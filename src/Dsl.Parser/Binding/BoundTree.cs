using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Binding;

/// <summary>Walks a bound body.</summary>
public static class BoundTree
{
    /// <summary>The statements and all that are nested in them, in the order of the text.</summary>
    public static IEnumerable<BoundStatement> All(IEnumerable<BoundStatement> body) =>
        body.SelectMany(statement => Nested(statement).Prepend(statement));

    /// <summary>The spaces whose point the body assigns.</summary>
    public static IEnumerable<Space> Moves(IEnumerable<BoundStatement> body) =>
        All(body)
            .OfType<BoundAssign>()
            .Select(assign => assign.Target)
            .OfType<BoundPointTarget>()
            .Select(target => target.Space);

    private static IEnumerable<BoundStatement> Nested(BoundStatement statement) => statement switch
    {
        BoundRepeat repeat => All(repeat.Body),
        BoundSimultaneous joint => joint.Steps,
        BoundAttempt attempt => All(attempt.Body).Concat(All(attempt.Accepted)).Concat(All(attempt.Rejected)),
        BoundIf branch => All(branch.Then).Concat(All(branch.Else)),
        _ => [],
    };
}
