using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Parser.Binding;

/// <summary>Takes advice that is allowed out of what is said, and says which allowances allow nothing.</summary>
internal sealed class AllowedAdvice(IEnumerable<ParsedFile> files)
{
    private readonly IReadOnlyList<Allowance> _allowances = [.. files.SelectMany(file => file.Allowances)];

    public IEnumerable<Diagnostic> TakeOut(IReadOnlyList<Diagnostic> said)
    {
        var allowed = new HashSet<(string, string, int)>(_allowances.Select(PlaceOf));
        return said.Where(diagnostic => !allowed.Contains(PlaceOf(diagnostic))).Concat(Idle(said));
    }

    // Where there are errors, some advice is not given yet.
    private IEnumerable<Diagnostic> Idle(IReadOnlyList<Diagnostic> said)
    {
        var advised = new HashSet<(string, string, int)>(said.Select(PlaceOf));
        return said.Any(diagnostic => diagnostic.Severity == Severity.Error)
            ? []
            : _allowances
                .Where(allowance => !advised.Contains(PlaceOf(allowance)))
                .Select(allowance => MmxErrors.AllowanceOfNothing(allowance.Place, allowance.Code));
    }

    private static (string Code, string Path, int Line) PlaceOf(Allowance allowance) =>
        (allowance.Code, allowance.Place.Path, allowance.Line);

    private static (string Code, string Path, int Line) PlaceOf(Diagnostic diagnostic) =>
        (diagnostic.Code, diagnostic.Place.Path, diagnostic.Place.Line);
}
