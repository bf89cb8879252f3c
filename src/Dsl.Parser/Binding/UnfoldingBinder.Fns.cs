using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

// Fns are put in place of their calls, their arguments in place of their parameters.
internal abstract partial class UnfoldingBinder
{
    /// <summary>Whether nothing is wrong with the fn by itself.</summary>
    public abstract bool IsSound(Declared declared, FnSyntax fn, Places places);

    /// <summary>The fn that this text means: a fn's name, or one written out; null where it means none.</summary>
    public FnValue? FnOf(ExpressionSyntax syntax, Scope scope)
    {
        if (syntax is LambdaSyntax lambda)
        {
            return new WrittenFn(lambda, scope);
        }

        if (syntax is not ReferenceSyntax reference)
        {
            return null;
        }

        if (scope.Find(reference.Name) is { } found)
        {
            found.IsUsed = true;
            return (found.Meaning as FnMeaning)?.Value;
        }

        var declared = Table.Find(reference.Name, scope.Site.Text);
        return declared is { IsFn: true } ? new DeclaredFn(declared)
            : declared is null && BuiltIns.Knows(reference.Name) ? new BuiltInFn(reference.Name)
            : null;
    }

    private BoundExpression Unfold(Declared declared, FnSyntax fn, CallSyntax call, Scope scope)
    {
        if (cycles.Hold(declared) || !IsSound(declared, fn, scope.Site.Places))
        {
            return BindArgumentsAlone(call, scope);
        }

        var outer = scope.Site;
        var complaints = new ComplaintsOfTheGiver(outer.Complaints, scope.At(call.Span), fn.Name.Text);
        var site = new Site(declared, outer.Space, outer.Instance, complaints, outer.Places)
        {
            PlayersOfTheGame = outer.PlayersOfTheGame,
        };
        return Unfold(fn.Name.Text, fn.Parameters, fn.Value, call, new Scope(site, Part.Fn), scope);
    }

    private BoundExpression Unfold(WrittenFn fn, string name, CallSyntax call, Scope scope) => Unfold(
        name, fn.Lambda.Parameters, fn.Lambda.Body, call, fn.Scope.For(Part.Lambda).Block(), scope);

    private BoundExpression Unfold(
        string name,
        IReadOnlyList<NameSyntax> parameters,
        ExpressionSyntax body,
        CallSyntax call,
        Scope inner,
        Scope scope)
    {
        if (Matched(name, parameters, call, scope) is not { } arguments)
        {
            return BindArgumentsAlone(call, scope);
        }

        var drawn = new Stack<(BoundLocal Local, BoundExpression Value)>();
        for (var i = 0; i < parameters.Count; i++)
        {
            var draws = Draws;
            var meaning = MeaningOf(arguments[i].Value, scope);
            inner.Declare(parameters[i], Draws > draws ? Once(meaning, parameters[i].Text, drawn) : meaning);
            if (Draws > draws && scope.Part == Part.ArgumentOfStep)
            {
                var at = scope.At(arguments[i].Value.Span);
                return Complain(MmxErrors.DrawsInArgument(at, $"`{name}` takes nothing that is drawn"), scope);
            }
        }

        var made = Bind(body, inner);
        return made.Type.IsUnknown() ? made : drawn.Aggregate(made, (of, one) => new BoundGiven(one.Local, one.Value, of));
    }

    // What draws is a value of its own, which the fn reads.
    private GivenMeaning Once(Meaning meaning, string name, Stack<(BoundLocal Local, BoundExpression Value)> drawn)
    {
        var (value, size) = (GivenMeaning)meaning;
        if (value.Type.IsUnknown())
        {
            return new GivenMeaning(value, size);
        }

        var local = new BoundLocal(name, value.Type);
        Name(local, value);
        drawn.Push((local, value));
        _size += size;
        return new GivenMeaning(new BoundRead(local), 1);
    }

    // The arguments in the order of the parameters: first those by position, then those by name.
    protected static ArgumentSyntax[]? Matched(
        string name, IReadOnlyList<NameSyntax> parameters, CallSyntax call, Scope scope)
    {
        var matched = new ArgumentSyntax?[parameters.Count];
        var position = 0;
        foreach (var argument in call.Arguments)
        {
            var index = argument.Name is { } named
                ? parameters.ToList().FindIndex(parameter => parameter.Text == named.Text)
                : position++;
            if (argument.Name is { } unknown && index < 0)
            {
                var nearest = NearestName.Of(unknown.Text, parameters.Select(parameter => parameter.Text));
                scope.Report(MmxErrors.FnHasNoParameter(scope.At(unknown.Span), name, unknown.Text, nearest));
                return null;
            }

            if (index < matched.Length && matched[index] is not null)
            {
                scope.Report(MmxErrors.ArgumentTwice(scope.At(argument.Span), parameters[index].Text));
                return null;
            }

            if (index < matched.Length)
            {
                matched[index] = argument;
            }
        }

        if (matched.Contains(null) || call.Arguments.Count != matched.Length)
        {
            scope.Report(MmxErrors.FnArguments(scope.At(call.Span), name, parameters.Count, call.Arguments.Count));
            return null;
        }

        return matched!;
    }

    private Meaning MeaningOf(ExpressionSyntax argument, Scope scope)
    {
        if (FnOf(argument, scope) is { } fn)
        {
            return new FnMeaning(fn);
        }

        if (NamesGrain(argument, scope))
        {
            return Grains.Bind(argument, scope) is { } grain ? new GrainMeaning(grain) : new BrokenMeaning();
        }

        if (NamesSolver(argument, scope))
        {
            return Solvers.Bind(argument, scope) is { } solver ? new SolverMeaning(solver) : new BrokenMeaning();
        }

        var before = _size;
        var value = Bind(argument, scope);
        var size = _size - before;
        _size = before;
        return new GivenMeaning(value, size);
    }

    private static bool NamesGrain(ExpressionSyntax syntax, Scope scope) => syntax is ReferenceSyntax reference
        && (scope.Find(reference.Name) is { } found
            ? found.Meaning is GrainMeaning
            : Grains.Parse(reference.Name) is not null);

    private static bool NamesSolver(ExpressionSyntax syntax, Scope scope) => syntax is ReferenceSyntax reference
        && (scope.Find(reference.Name) is { } found
            ? found.Meaning is SolverMeaning
            : Solvers.Parse(reference.Name) is not null);
}
