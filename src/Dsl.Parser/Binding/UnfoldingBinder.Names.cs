using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Names that stand alone.
internal abstract partial class UnfoldingBinder
{
    /// <summary>What has a value everywhere, without a declaration.</summary>
    protected abstract IEnumerable<string> NamesOfTheLanguage { get; }

    /// <summary>What has a value and is called by its name: a point, or a symbol.</summary>
    protected abstract BoundExpression BindNamed(ReferenceSyntax syntax, Meaning meaning, Scope scope);

    protected BoundExpression BindReference(ReferenceSyntax syntax, Scope scope)
    {
        if (scope.Find(syntax.Name) is not { } found)
        {
            return BindUndeclared(syntax, scope);
        }

        found.IsUsed = true;
        return found.Meaning switch
        {
            PointMeaning or ValueMeaning => BindNamed(syntax, found.Meaning, scope),
            GivenMeaning given => BindGiven(syntax, given, scope),
            RuleMeaning => NotAValue(syntax, "a rule", "`step` it, or hand it on as an argument.", scope),
            FnMeaning => NotAValue(syntax, "a fn", $"Call it: `{syntax.Name}(…)`.", scope),
            ReportMeaning => NotAValue(
                syntax, "a report", "Give its value a name of its own with `let`, and report and read that.", scope),
            GrainMeaning => NotAValue(syntax, "a grain", "It may stand after `per:`.", scope),
            SolverMeaning => NotAValue(syntax, "a solver", "It may stand after `by:`.", scope),
            _ => BoundUnknown.Instance,
        };
    }

    private BoundExpression BindUndeclared(ReferenceSyntax syntax, Scope scope)
    {
        var name = syntax.Name;
        if (Table.Find(name, scope.Site.Text) is { } declared)
        {
            return declared.IsRule
                ? NotAValue(syntax, "a rule", scope.Part == Part.Argument ? "Here stands a number, such as `0.1`." : "`step` it.", scope)
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

        if (Table.IsBroken(name))
        {
            return BoundUnknown.Instance;
        }

        Undeclared.Complain(syntax, scope.Names.Concat(NamesOfTheLanguage), scope);
        return BoundUnknown.Instance;
    }

    // What was given stands in place of the name.
    private BoundExpression BindGiven(ReferenceSyntax syntax, GivenMeaning given, Scope scope)
    {
        _size += given.Size - 1;
        return _size > SizeLimit
            ? Complain(MmxErrors.UnfoldsTooFar(scope.At(syntax.Span), SizeLimit), scope)
            : given.Value;
    }

    private static BoundExpression NotAValue(ReferenceSyntax syntax, string what, string hint, Scope scope) =>
        Complain(MmxErrors.NotAValue(scope.At(syntax.Span), syntax.Name, what, hint), scope);
}
