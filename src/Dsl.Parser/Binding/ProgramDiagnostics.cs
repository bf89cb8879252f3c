using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Gathers all that is to be said of a program.</summary>
internal sealed class ProgramDiagnostics(
    IReadOnlyList<ParsedFile> files, IReadOnlyList<Declared> declarations, Reach reach, IReadOnlyList<ProgramSlice> slices)
{
    private readonly Places _places = new(files.Select(file => file.File));
    private readonly SyntaxFaults _faults = new(files);

    public IReadOnlyList<Diagnostic> All()
    {
        return
        [
            .. new AllowedAdvice(files).TakeOut([.. Found()])
                .GroupBy(diagnostic => (diagnostic.Code, diagnostic.Place))
                .Select(same => same.First())
                .OrderBy(diagnostic => diagnostic.Place.Path, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Place.Start)
                .ThenBy(diagnostic => diagnostic.Place.End)
                .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<Diagnostic> Found()
    {
        var binder = new ProgramBinder(declarations, reach, _places);
        return files.SelectMany(file => file.Diagnostics)
            .Concat(Clashes.Among(declarations).Select(Clash))
            .Concat(Clashes.AmongClaims(declarations).Select(ClaimClash))
            .Concat(binder.Circles)
            .Concat(declarations.SelectMany(declared => OfDeclaration(declared, binder)))
            .Concat(slices.SelectMany(slice => OfArguments(slice, binder)));
    }

    // Advice on a text that could not be read whole would be advice on something else.
    private IEnumerable<Diagnostic> OfDeclaration(Declared declared, ProgramBinder binder) => binder.Check(declared)
        .Where(diagnostic => diagnostic.Severity == Severity.Error || !_faults.AreIn(declared));

    private static IReadOnlyList<Diagnostic> OfArguments(ProgramSlice slice, ProgramBinder binder)
    {
        var complaints = new ComplaintList();
        if (slice.IsBroken)
        {
            return [];
        }

        if (slice.IsClaim)
        {
            binder.BindClaim(slice.Subject, slice.Namespace, complaints);
        }
        else if (!slice.IsGame)
        {
            binder.Bind(slice.Subject, slice.Namespace, complaints);
        }

        return complaints.Diagnostics;
    }

    private Diagnostic ClaimClash((Declared First, Declared Second) clash)
    {
        var (first, second) = (((ClaimSyntax)clash.First.Syntax).Title, ((ClaimSyntax)clash.Second.Syntax).Title);
        return MmxErrors.ClaimTwice(
            _places.Of(clash.Second.Path, second.Span), second.Text, _places.Of(clash.First.Path, first.Span));
    }

    private Diagnostic Clash((Declared First, Declared Second) clash)
    {
        var (first, second) = (clash.First.Name!, clash.Second.Name!);
        var at = _places.Of(clash.Second.Path, second.Span);
        var firstAt = _places.Of(clash.First.Path, first.Span);
        return Clashes.AreSame(clash.First, clash.Second)
            ? MmxErrors.DeclaredTwice(at, second.Text, firstAt)
            : MmxErrors.ClassesDifferInCase(at, second.Text, first.Text, firstAt);
    }
}
