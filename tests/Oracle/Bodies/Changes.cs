using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Oracle.Bodies;

/// <summary>The vars and states that a list of statements may give other values, and the windows that it may change.</summary>
internal static class Changes
{
    public static IEnumerable<BoundSymbol> Of(IEnumerable<BoundStatement> statements) =>
        statements.SelectMany(statement => statement switch
        {
            BoundAssign { Target: BoundSymbolTarget target } => [target.Symbol],
            BoundPush push => [push.Window],
            BoundClear clear => [clear.Window],
            BoundIf choice => Of(choice.Then.Concat(choice.Else)),
            BoundRepeat repeat => Of(repeat.Body),
            BoundAttempt attempt => Of(attempt.Body.Concat(attempt.Accepted).Concat(attempt.Rejected)),
            _ => Enumerable.Empty<BoundSymbol>(),
        });
}
