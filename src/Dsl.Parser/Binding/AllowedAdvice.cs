using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Parser.Binding;

/// <summary>Takes advice that is allowed out of what is said, and says which allowances allow nothing.</summary>
internal sealed class AllowedAdvice(IEnumerable<ParsedFile> files)
{
    private readonly IReadOnlyList<Allowance> _allowances = [.. files.SelectMany(file => file.Allowances)];

    public IEnumerable<Diagnostic> TakeOut(IReadOnlyList<Diagnostic> said) =>
        said.Where(diagnostic => !_allowances.Any(allowance => Allows(allowance, diagnostic))).Concat(Idle(said));

    // Where there are errors, some advice is not given yet.
    private IEnumerable<Diagnostic> Idle(IReadOnlyList<Diagnostic> said) =>
        from allowance in _allowances
        where said.All(diagnostic => diagnostic.Severity != Severity.Error && !Allows(allowance, diagnostic))
        select MmxErrors.AllowanceOfNothing(allowance.Place, allowance.Code);

    private static bool Allows(Allowance allowance, Diagnostic diagnostic) =>
        allowance.Code == diagnostic.Code
        && allowance.Line == diagnostic.Place.Line
        && allowance.Place.Path == diagnostic.Place.Path;
}
