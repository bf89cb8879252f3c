using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Reads a solver: one of the two words, or a parameter that holds one.</summary>
internal static class Solvers
{
    public static Solver? Parse(string name) => name switch
    {
        "gram" => Solver.Gram,
        "qr" => Solver.Qr,
        _ => null,
    };

    /// <summary>The solver, or null where the text means none, which has then been complained of.</summary>
    public static Solver? Bind(ExpressionSyntax syntax, Scope scope)
    {
        var name = (syntax as ReferenceSyntax)?.Name;
        var found = name is null ? null : scope.Find(name);
        if (found is not null)
        {
            found.IsUsed = true;
        }

        return found?.Meaning switch
        {
            SolverMeaning solver => solver.Solver,
            BrokenMeaning or GivenMeaning { Value: BoundUnknown } => null,
            _ => (name is null ? null : Parse(name)) ?? Complain(syntax, scope),
        };
    }

    private static Solver? Complain(ExpressionSyntax syntax, Scope scope)
    {
        if (syntax is not ErrorExpressionSyntax)
        {
            scope.Report(MmxErrors.SolverWanted(scope.At(syntax.Span)));
        }

        return null;
    }
}
