using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

// Attempts, and the end of a run, which cannot come in the middle of one.
internal sealed partial class BodyBinder
{
    private int _attempts;

    // What the attempt declares can be read where it is judged, and in both blocks.
    private BoundAttempt BindAttempt(AttemptSyntax syntax, Scope scope)
    {
        var restoring = BindRestoring(syntax, scope);
        var inner = scope.Block();
        _attempts++;
        var body = BindBlock(syntax.Body, inner);
        _attempts--;
        var accept = syntax.Accept is { } condition ? BindCondition(condition, inner) : null;
        var accepted = syntax.WhenAccepted is { } then ? BindBlock(then, inner.Block()) : [];
        var rejected = syntax.Otherwise is { } otherwise ? BindBlock(otherwise, inner.Block()) : [];
        if (syntax is { Accept: null, Otherwise: { } never })
        {
            scope.Report(MmxErrors.NeverRejected(scope.At(never.Span)));
        }

        return new BoundAttempt(restoring, body, accept, accepted, rejected, syntax);
    }

    private BoundStop BindStop(StopSyntax syntax, Scope scope)
    {
        if (_attempts > 0)
        {
            scope.Report(MmxErrors.StopInAttempt(scope.At(syntax.Span)));
        }

        return new BoundStop(BindCondition(syntax.Condition, scope), syntax);
    }

    private BoundRestoring BindRestoring(AttemptSyntax syntax, Scope scope)
    {
        var list = new RestoringBinder(scope);
        foreach (var named in syntax.Restoring)
        {
            list.Add(named);
        }

        return syntax.Restoring.Count > 0
            ? list.Bound
            : new BoundRestoring([scope.Site.Space], _states, [], []) { IsEverything = true };
    }
}
