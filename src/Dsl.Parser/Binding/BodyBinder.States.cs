using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Grammar;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

// What lasts from step to step, and what may be assigned.
internal sealed partial class BodyBinder
{
    private void BindState(StateSyntax syntax, Scope scope, bool isTop)
    {
        var type = TypeOf(syntax.Type, scope);
        var first = syntax.First is { } written ? BindFirst(syntax, written, type, scope) : null;
        if (!isTop)
        {
            scope.Report(MmxErrors.StateInsideBlock(scope.At(syntax.Span), syntax.Name.Text));
        }

        if (type is null || !isTop)
        {
            scope.Declare(syntax.Name, new BrokenMeaning());
            return;
        }

        var state = new BoundState(syntax.Name.Text, type, first, syntax);
        _states.Add(state);
        Declarations.Add(scope.Declare(syntax.Name, new ValueMeaning(state, ValueRole.State)));
    }

    private BoundExpression BindFirst(StateSyntax syntax, ExpressionSyntax written, BoundType? type, Scope scope)
    {
        var value = expressions.BindWhole(written, scope.For(Part.FirstValue));
        if (type is WindowType)
        {
            scope.Report(MmxErrors.WindowBeginsEmpty(scope.At(written.Span), syntax.Name.Text));
        }
        else if (type is not null)
        {
            MustFit(syntax.Name.Text, type, value, written, scope);
        }

        return type is NumberType number ? Constants.Fold(value, number.Scalar) : value;
    }

    private BoundType? TypeOf(StateTypeSyntax syntax, Scope scope)
    {
        var found = scope.Find(syntax.Name.Text);
        if (found is { Meaning: PointMeaning point })
        {
            found.IsUsed = true;
            return syntax.WindowSize is { } size ? WindowOf(point.Space, size, scope) : new VectorType(point.Space);
        }

        Scalar? scalar = syntax.Name.Text switch
        {
            "real" => Scalar.Real,
            "int" => Scalar.Int,
            "bool" => Scalar.Bool,
            _ => null,
        };
        return scalar is null ? UnknownTypeOf(syntax, scope) : NumberTypeOf(syntax, scalar.Value, scope);
    }

    private static BoundType? UnknownTypeOf(StateTypeSyntax syntax, Scope scope)
    {
        var points = scope.Names.Where(name => scope.Find(name)!.Meaning is PointMeaning);
        string[] known = [.. points, "real", "int", "bool"];
        var nearest = ForeignTypes.Meaning(syntax.Name.Text)
            ?? (ForeignTypes.IsVector(syntax.Name.Text) ? known[0] : NearestName.Of(syntax.Name.Text, known));
        var whole = nearest is null && syntax.Name.Text == "z" ? Undeclared.WholeSpace(scope) : null;
        var listed = string.Join(", ", known.Select(name => $"`{name}`"));
        if (whole is null || scope.IsNewlyMissed(syntax.Name.Text))
        {
            var hint = whole ?? (nearest is null ? $"The types are {listed}." : $"Did you mean `{nearest}`?");
            scope.Report(MmxErrors.UnknownType(scope.At(syntax.Name.Span), syntax.Name.Text, hint));
        }

        return null;
    }

    private static NumberType? NumberTypeOf(StateTypeSyntax syntax, Scalar scalar, Scope scope)
    {
        if (syntax.WindowSize is not null)
        {
            scope.Report(MmxErrors.WindowOfNumbers(scope.At(syntax.Span), syntax.Name.Text));
            return null;
        }

        if (syntax.Grain is not { } grain)
        {
            return new NumberType(scalar, Grain.Whole);
        }

        if (Grains.Parse(grain.Text) is not { } known)
        {
            scope.Report(MmxErrors.GrainWanted(scope.At(grain.Span)));
            return null;
        }

        if (scalar == Scalar.Real)
        {
            return new NumberType(scalar, known);
        }

        scope.Report(MmxErrors.GrainNotPossible(scope.At(syntax.Span), syntax.Name.Text));
        return null;
    }

    private BoundAssign? BindAssign(AssignSyntax syntax, Scope scope)
    {
        var target = TargetOf(syntax.Target, scope);
        var value = expressions.BindWhole(syntax.Value, scope);
        if (target is null)
        {
            return null;
        }

        var (name, type) = target switch
        {
            BoundSymbolTarget { Symbol: var symbol } => (symbol.Name, symbol.Type),
            BoundBaseStateTarget { Base: var stepped } => ($"{stepped.Name}.state", new BaseStateType(stepped)),
            _ => (((ReferenceSyntax)syntax.Target).Name, new VectorType(((BoundPointTarget)target).Space)),
        };
        MustFit(name, type, value, syntax.Value, scope);
        return new BoundAssign(target, value, syntax);
    }

    private static BoundTarget? TargetOf(ExpressionSyntax syntax, Scope scope)
    {
        if (syntax is MemberSyntax { Target: ReferenceSyntax rule, Name.Text: "state" }
            && scope.Find(rule.Name) is { Meaning: RuleMeaning })
        {
            return Bases.Named(rule.Name, scope.At(syntax.Span), scope) is { } stepped
                ? new BoundBaseStateTarget(stepped)
                : null;
        }

        if (syntax is MemberSyntax member && Undeclared.PrefixOf(member, scope) is { } prefix)
        {
            scope.Report(Undeclared.OfPrefix(member, prefix, scope));
            return null;
        }

        if (syntax is not ReferenceSyntax { Name: var name } reference)
        {
            scope.Report(MmxErrors.NotATarget(scope.At(syntax.Span)));
            return null;
        }

        if (scope.Find(name) is not { Meaning: var meaning })
        {
            Undeclared.Complain(reference, scope.Names, scope);
            return null;
        }

        switch (meaning)
        {
            case PointMeaning point:
                return new BoundPointTarget(point.Space);
            case ValueMeaning { Role: ValueRole.State or ValueRole.Var, Symbol: { Type: not WindowType } symbol }:
                return new BoundSymbolTarget(symbol);
            case BrokenMeaning:
                return null;
        }

        var (what, hint) = WhyNot(meaning, name);
        scope.Report(MmxErrors.NotAssignable(scope.At(syntax.Span), name, what, hint));
        return null;
    }

    private static (string What, string Hint) WhyNot(Meaning meaning, string name) => meaning switch
    {
        ValueMeaning { Role: ValueRole.Let } => ("a `let`", $"Declare it with `var {name} = …`."),
        ValueMeaning { Symbol.Type: WindowType } => ("a window", $"Change it with `{name}.push(…)` and `{name}.clear()`."),
        ValueMeaning { Role: ValueRole.Index } => ("the index of a loop", "Count in a `var` of your own."),
        ValueMeaning => ("a parameter", "Copy it into a `state`, which lasts, or a `var`, and assign that."),
        RuleMeaning => ("a rule", "Only the point, states and vars are assigned."),
        FnMeaning => ("a fn", "Only the point, states and vars are assigned."),
        ReportMeaning => ("a report", $"Say `report {name} = …`."),
        _ => ("a grain", "Only the point, states and vars are assigned."),
    };
}
