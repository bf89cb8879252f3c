using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Grammar;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>Binds the numbers that a game is made with: their defaults, and what a claim gives for them.</summary>
internal sealed class GameParameterBinder(GameExpressionBinder expressions)
{
    private static readonly string[] Types = ["int", "real", "bool"];

    // What every game is made with, whatever its parameters are.
    private static readonly string[] Taken = ["seed", "folder"];

    public IReadOnlyList<BoundGameParameter> Declare(IEnumerable<ParameterSyntax> parameters, Scope scope)
    {
        var bound = new List<BoundGameParameter>();
        foreach (var parameter in parameters)
        {
            if (Taken.Contains(parameter.Name.Text))
            {
                scope.Report(MmxErrors.GameParameterTaken(scope.At(parameter.Name.Span), parameter.Name.Text));
            }

            // A default sees no names but those of fns.
            var @default = parameter.Default is { } value
                ? Bind(parameter, value, new Scope(scope.Site, Part.Size))
                : null;
            bound.Add(new BoundGameParameter(parameter.Name.Text, ParameterTypes.TypeOf(parameter), @default));
            scope.Declare(parameter.Name, IsKnown(parameter, scope)
                ? new ValueMeaning(bound[bound.Count - 1], ValueRole.Parameter)
                : new BrokenMeaning());
        }

        return bound;
    }

    /// <summary>The number that is given for a parameter; what does not fit has been complained of.</summary>
    public BoundExpression Bind(ParameterSyntax parameter, ExpressionSyntax value, Scope scope)
    {
        var wanted = ParameterTypes.TypeOf(parameter);
        var bound = Constants.Fold(expressions.BindWhole(value, scope), wanted.Scalar);
        var found = (bound.Type as NumberType)?.Scalar;
        if (bound.Type.IsUnknown() || !Types.Contains(parameter.Type.Text))
        {
            return bound;
        }

        if (found == wanted.Scalar || (found, wanted.Scalar) is (Scalar.Int, Scalar.Real))
        {
            return bound is BoundNumber ? bound : NotKnown(value, scope);
        }

        var hint = (found, wanted.Scalar) is (Scalar.Real, Scalar.Int) ? "Round it with `floor(…)` or `ceil(…)`."
            : $"Give it {Kinds.Say(wanted)}.";
        scope.Report(MmxErrors.ArgumentOfWrongKind(
            scope.At(value.Span), parameter.Name.Text, Kinds.Say(wanted), Kinds.Say(bound.Type, scope.Site), hint));
        return BoundUnknown.Instance;
    }

    private static BoundExpression NotKnown(ExpressionSyntax value, Scope scope)
    {
        scope.Report(MmxErrors.GameNumberNotKnown(scope.At(value.Span)));
        return BoundUnknown.Instance;
    }

    private static bool IsKnown(ParameterSyntax parameter, Scope scope)
    {
        if (Types.Contains(parameter.Type.Text))
        {
            return true;
        }

        var (at, name) = (scope.At(parameter.Type.Span), parameter.Type.Text);
        var nearest = ForeignTypes.Meaning(name) ?? NearestName.Of(name, Types);
        scope.Report(ParameterTypes.Names.Contains(name) || name == "solver"
            ? MmxErrors.GameParameterType(at, parameter.Name.Text, name)
            : MmxErrors.UnknownType(at, name, "`int`, `real`, `bool`", nearest));
        return false;
    }
}
