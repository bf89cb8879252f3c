using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Gives each parameter of a rule its meaning: what it was given, or its default.</summary>
internal sealed partial class ArgumentBinder(ExpressionBinder expressions, RuleExpressionBinder rules)
{
    /// <summary>What the parameters were given, in their order; complained of where something is wrong.</summary>
    public IReadOnlyList<Given> Bind(WrittenRule rule)
    {
        var matched = Matched(rule);
        return [.. rule.Parameters.Select(parameter =>
            new Given(parameter, Bind(parameter, rule, matched), Argument(parameter, matched)))];
    }

    /// <summary>What the parameter is when nothing is given; a default sees no names but those of rules and fns.</summary>
    public Meaning BindDefault(ParameterSyntax parameter, Declared rule, Site site) =>
        Bind(parameter, parameter.Default!, new Scope(site with { Text = rule, Players = [] }, Part.Argument));

    private Meaning Bind(ParameterSyntax parameter, WrittenRule rule, Dictionary<string, ArgumentSyntax> matched)
    {
        if (Argument(parameter, matched) is { } argument)
        {
            return Bind(parameter, argument.Value, rule.ArgumentScope);
        }

        if (parameter.Default is not null)
        {
            return BindDefault(parameter, rule.Rule, rule.Scope.Site);
        }

        var at = rule.Scope.At(rule.Span);
        rule.Scope.Report(MmxErrors.MissingArgument(at, rule.Name, parameter.Name.Text, parameter.Type.Text));
        return new BrokenMeaning();
    }

    private Meaning Bind(ParameterSyntax parameter, ExpressionSyntax value, Scope scope) => parameter.Type.Text switch
    {
        "rule" => rules.Bind(value, scope) is { } rule ? new RuleMeaning(rule) : new BrokenMeaning(),
        "fn" => BindFn(parameter, value, scope),
        "grain" => Grains.Bind(value, scope) is { } grain ? new GrainMeaning(grain) : new BrokenMeaning(),
        "solver" => Solvers.Bind(value, scope) is { } solver ? new SolverMeaning(solver) : new BrokenMeaning(),
        "real" or "int" or "bool" => BindNumber(parameter, value, scope),
        _ => new BrokenMeaning(),
    };

    private Meaning BindFn(ParameterSyntax parameter, ExpressionSyntax value, Scope scope)
    {
        if (expressions.FnOf(value, scope) is { } fn)
        {
            return new FnMeaning(fn);
        }

        if (expressions.BindWhole(value, scope) is { Type: var found } && !found.IsUnknown())
        {
            scope.Report(MmxErrors.FnWanted(scope.At(value.Span), parameter.Name.Text, Kinds.Say(found, scope.Site)));
        }

        return new BrokenMeaning();
    }

    private static ArgumentSyntax? Argument(ParameterSyntax parameter, Dictionary<string, ArgumentSyntax> matched) =>
        matched.TryGetValue(parameter.Name.Text, out var argument) ? argument : null;
}
