using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>Advises on what can be seen in the text of a declaration alone; only what is plainly so is spoken of.</summary>
internal static class WrittenAdvice
{
    public static IEnumerable<Diagnostic> On(Declared declared, Places places)
    {
        var nodes = SyntaxTree.All(declared.Syntax).ToList();
        return ZeroDivisions.Of(declared.Syntax, nodes)
            .Select(zero => MmxErrors.DivisionByZero(At(zero.Divisor), zero.Cause))
            .Concat(SameComparisons.Among(nodes).Select(same => MmxErrors.SameComparison(At(same))))
            .Concat(IdleLoops.Among(nodes).Select(count => MmxErrors.IdleLoop(At(count))))
            .Concat(Overwriting.In(nodes).Select(lost => MmxErrors.Overwritten(At(lost.Lost), lost.Name, At(lost.By))))
            .Concat(UnseenSamples.In(nodes).Select(unseen => MmxErrors.UnseenSample(At(unseen.Unseen), At(unseen.By))));

        Place At(Span span) => places.Of(declared.Path, span);
    }
}
