using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Grammar;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

// Fns that the user writes in C#: numbers go in, and a number comes out.
internal sealed partial class ExpressionBinder
{
    private readonly Dictionary<SyntaxNode, BoundExternFn> _externs = new(BySelf.Comparer);
    private readonly HashSet<BoundExternFn> _called = [];

    /// <summary>Those that have been called since it was begun to look at, by their names.</summary>
    public IReadOnlyList<BoundExternFn> Called =>
        [.. _called.OrderBy(fn => fn.Name, System.StringComparer.Ordinal)];

    /// <summary>Nobody has called anything yet.</summary>
    public void BeginToLook() => _called.Clear();

    /// <summary>Looks at the declaration of one by itself.</summary>
    public static void Check(Declared declared, ExternFnSyntax fn, Complaints complaints, Places places)
    {
        var scope = new Scope(new Site(declared, default, null, complaints, places), Part.Fn);
        foreach (var parameter in fn.Parameters)
        {
            scope.Declare(parameter.Name, new BrokenMeaning());
        }

        foreach (var type in fn.Parameters.Select(parameter => parameter.Type).Append(fn.Result))
        {
            if (!ParameterTypes.IsNumber(type))
            {
                scope.Report(MmxErrors.ExternOfNumbers(scope.At(type.Span), type.Text, ForeignTypes.Meaning(type.Text)));
            }
        }
    }

    protected override BoundExpression BindExtern(Declared declared, ExternFnSyntax fn, CallSyntax syntax, Scope scope)
    {
        if (Matched(fn.Name.Text, [.. fn.Parameters.Select(parameter => parameter.Name)], syntax, scope) is not { } arguments)
        {
            return BindArgumentsAlone(syntax, scope);
        }

        ExpressionSyntax[] syntaxes = [.. arguments.Select(argument => argument.Value)];
        var operands = BindAll(syntaxes, scope);
        var fit = fn.Parameters.Select((parameter, i) => Fits(parameter, operands[i], syntaxes[i], scope)).ToList();
        if (fit.Contains(false) || operands.Exists(operand => operand.Type.IsUnknown()))
        {
            return BoundUnknown.Instance;
        }

        var called = ExternOf(declared);
        var grain = operands.Select(operand => Kinds.GrainOf(operand.Type)).Aggregate(Grain.Whole, Kinds.Finer);
        var call = new BoundExternCall(called, operands, new NumberType(called.Result, grain));
        _called.Add(called);
        return OnTensors(call, operands, syntaxes, scope);
    }

    private BoundExternFn ExternOf(Declared declared)
    {
        if (!_externs.TryGetValue(declared.Syntax, out var known))
        {
            _externs.Add(declared.Syntax, known = new BoundExternFn(declared));
        }

        return known;
    }

    private static bool Fits(ParameterSyntax parameter, BoundExpression operand, ExpressionSyntax syntax, Scope scope)
    {
        var wanted = BoundExternFn.TypeOf(parameter);
        var hint = operand.Type switch
        {
            UnknownType => null,
            not NumberType => "Reduce it first, with `norm` or `mean`.",
            NumberType number when (number.Scalar == Scalar.Bool) != (wanted.Scalar == Scalar.Bool) =>
                $"Give it {Kinds.Say(wanted)}.",
            NumberType { Scalar: Scalar.Real } when wanted.Scalar == Scalar.Int => "Round it with `floor(…)` or `ceil(…)`.",
            _ => null,
        };
        if (hint is not null)
        {
            var found = Kinds.Say(operand.Type, scope.Site);
            scope.Report(MmxErrors.ArgumentOfWrongKind(
                scope.At(syntax.Span), parameter.Name.Text, Kinds.Say(wanted), found, hint));
        }

        return hint is null;
    }
}
