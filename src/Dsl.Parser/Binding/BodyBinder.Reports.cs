using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// What whoever runs the optimizer may look at.
internal sealed partial class BodyBinder
{
    private readonly List<BoundReported> _reports = [];

    /// <summary>What the body reports. Reports of one name, in blocks beside each other, are one.</summary>
    public IReadOnlyList<BoundReported> Reports => _reports;

    private BoundReport? BindReport(ReportSyntax syntax, Scope scope)
    {
        var value = expressions.BindWhole(syntax.Value, scope);
        scope.Declare(syntax.Name, new ReportMeaning());
        if (value.Type is not NumberType number)
        {
            if (!value.Type.IsUnknown())
            {
                scope.Report(MmxErrors.ReportNotANumber(scope.At(syntax.Value.Span), Kinds.Say(value.Type, scope.Site)));
            }

            return null;
        }

        var reported = _reports.FirstOrDefault(known => known.Name == syntax.Name.Text);
        if (reported is null)
        {
            _reports.Add(reported = new BoundReported(syntax.Name.Text, number));
        }

        MustFit(reported.Name, reported.Type, value, syntax.Value, scope);
        return new BoundReport(reported, value, syntax);
    }
}
