using System;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

// Names that stand alone, and t.
internal sealed partial class ExpressionBinder
{
    private static readonly string[] NamesOfTheLanguage = ["pi", "field", "loss", "t"];

    private BoundExpression BindReference(ReferenceSyntax syntax, Scope scope)
    {
        if (scope.Find(syntax.Name) is not { } found)
        {
            return BindUndeclared(syntax, scope);
        }

        found.IsUsed = true;
        return found.Meaning switch
        {
            PointMeaning point => BindPoint(syntax, point, scope),
            ValueMeaning value => BindValue(syntax, value, scope),
            GivenMeaning given => BindGiven(syntax, given, scope),
            RuleMeaning => NotAValue(syntax, "a rule", "`step` it, or hand it on as an argument.", scope),
            FnMeaning => NotAValue(syntax, "a fn", $"Call it: `{syntax.Name}(…)`.", scope),
            GrainMeaning => NotAValue(syntax, "a grain", "It may stand after `per:`.", scope),
            _ => BoundUnknown.Instance,
        };
    }

    private BoundExpression BindUndeclared(ReferenceSyntax syntax, Scope scope)
    {
        var name = syntax.Name;
        if (table.Find(name, scope.Site.Text) is { } declared)
        {
            return declared.IsRule
                ? NotAValue(syntax, "a rule", "`step` it.", scope)
                : NotAValue(syntax, "a fn", $"Call it: `{name}(…)`.", scope);
        }

        if (name == "pi")
        {
            return new BoundNumber(Math.PI, NumberType.Real);
        }

        if (BuiltIns.Knows(name))
        {
            return NotAValue(syntax, "a fn", $"Call it: `{name}(…)`.", scope);
        }

        if (table.IsBroken(name))
        {
            return BoundUnknown.Instance;
        }

        var nearest = NearestName.Of(name, scope.Names.Concat(NamesOfTheLanguage));
        return Complain(MmxErrors.UnknownName(scope.At(syntax.Span), name, nearest), scope);
    }

    private static BoundExpression BindPoint(ReferenceSyntax syntax, PointMeaning point, Scope scope) => scope.Part switch
    {
        Part.Argument => Complain(MmxErrors.NotInArgument(scope.At(syntax.Span), syntax.Name), scope),
        Part.Lambda => Complain(MmxErrors.NotInFn(scope.At(syntax.Span), syntax.Name), scope),
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
                Complain(MmxErrors.NotInFn(scope.At(syntax.Span), syntax.Name), scope),
            _ => value.Symbol.Type.IsUnknown() ? BoundUnknown.Instance : new BoundRead(value.Symbol),
        };
    }

    // What was given stands in place of the name.
    private BoundExpression BindGiven(ReferenceSyntax syntax, GivenMeaning given, Scope scope)
    {
        _size += given.Size - 1;
        return _size > SizeLimit
            ? Complain(MmxErrors.UnfoldsTooFar(scope.At(syntax.Span), SizeLimit), scope)
            : given.Value;
    }

    private static BoundExpression BindStepCount(ExpressionSyntax syntax, Scope scope) =>
        scope.Part is Part.Fn or Part.Lambda
            ? Complain(MmxErrors.NotInFn(scope.At(syntax.Span), "t"), scope)
            : new BoundStepCount();

    private static BoundExpression NotAValue(ReferenceSyntax syntax, string what, string hint, Scope scope) =>
        Complain(MmxErrors.NotAValue(scope.At(syntax.Span), syntax.Name, what, hint), scope);
}
