using System.Collections.Generic;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Names that stand alone, and t.
internal sealed partial class ExpressionBinder
{
    protected override IEnumerable<string> NamesOfTheLanguage => ["pi", "field", "loss", "t"];

    protected override BoundExpression BindNamed(ReferenceSyntax syntax, Meaning meaning, Scope scope) =>
        meaning is PointMeaning point ? BindPoint(syntax, point, scope) : BindValue(syntax, (ValueMeaning)meaning, scope);

    private static BoundExpression BindPoint(ReferenceSyntax syntax, PointMeaning point, Scope scope) => scope.Part switch
    {
        Part.Argument => Complain(MmxErrors.NotInArgument(scope.At(syntax.Span), syntax.Name), scope),
        Part.Lambda => Complain(MmxErrors.NotInFn(scope.At(syntax.Span), syntax.Name, isWrittenThere: true), scope),
        _ => new BoundPoint(point.Space),
    };

    private static BoundExpression BindValue(ReferenceSyntax syntax, ValueMeaning value, Scope scope)
    {
        var isLocal = value.Role is ValueRole.Let or ValueRole.Var or ValueRole.Index;
        return scope.Part switch
        {
            Part.FirstValue when isLocal =>
                Complain(MmxErrors.NotYetInFirstValue(scope.At(syntax.Span), syntax.Name), scope),
            Part.Lambda when value.Role != ValueRole.Parameter =>
                Complain(MmxErrors.NotInFn(scope.At(syntax.Span), syntax.Name, isWrittenThere: true), scope),
            _ => value.Symbol.Type.IsUnknown() ? BoundUnknown.Instance : new BoundRead(value.Symbol),
        };
    }

    private static BoundExpression BindStepCount(ExpressionSyntax syntax, Scope scope) =>
        scope.Part is Part.Fn or Part.Lambda
            ? Complain(MmxErrors.NotInFn(scope.At(syntax.Span), "t", scope.Part == Part.Lambda), scope)
            : scope.Site.StepCount is { } count ? new BoundRead(count)
            : new BoundStepCount();
}
