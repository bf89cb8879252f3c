using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;

namespace Oracle.Bodies;

/// <summary>The names and the players that a list of statements may give other values.</summary>
internal static class Changes
{
    public static IEnumerable<BoundSymbol> Names(IEnumerable<BoundStatement> statements) =>
        statements.SelectMany(statement => statement switch
        {
            BoundAssign { Target: BoundSymbolTarget target } => [target.Symbol],
            BoundIf choice => Names(choice.Then.Concat(choice.Else)),
            BoundRepeat repeat => Names(repeat.Body),
            _ => Enumerable.Empty<BoundSymbol>(),
        });

    public static IEnumerable<Space> Players(IEnumerable<BoundStatement> statements) =>
        statements.SelectMany(statement => statement switch
        {
            BoundAssign { Target: BoundPointTarget target } => [target.Space],
            BoundStep step => [step.Instance.Space],
            BoundIf choice => Players(choice.Then.Concat(choice.Else)),
            BoundRepeat repeat => Players(repeat.Body),
            _ => Enumerable.Empty<Space>(),
        });
}
