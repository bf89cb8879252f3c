using System.Collections.Generic;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Advises of what is declared and never read.</summary>
internal static class Usage
{
    public static void Advise(
        IEnumerable<ParameterSyntax> parameters, IEnumerable<NamedThing> declarations, Scope scope)
    {
        foreach (var parameter in parameters)
        {
            if (scope.Find(parameter.Name.Text) is { IsUsed: false } unused)
            {
                scope.Report(MmxErrors.UnusedParameter(unused.Place, unused.Name));
            }
        }

        foreach (var declared in declarations)
        {
            if (!declared.IsUsed)
            {
                scope.Report(declared.Meaning is ValueMeaning { Role: ValueRole.State }
                    ? MmxErrors.UnusedState(declared.Place, declared.Name)
                    : MmxErrors.UnusedLocal(declared.Place, declared.Name));
            }
        }
    }
}
