using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Grammar;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Binding;

/// <summary>Looks at one declaration by itself, whatever it may be given; nobody need use it.</summary>
internal sealed class DeclarationChecker(
    ExpressionBinder expressions,
    ClaimTools claims,
    RuleExpressionBinder rules,
    ArgumentBinder arguments,
    Places places) : Instances
{
    // `on z` is any space; two players show what holds for more than one.
    private static readonly Space AnySpace = new(0, 2);

    private readonly RuleChecker _rules = new(expressions, arguments);

    public IReadOnlyList<Diagnostic> Check(Declared declared)
    {
        var complaints = new ComplaintList();
        switch (declared.Syntax)
        {
            case RuleSyntax rule:
                CheckRule(declared, rule, complaints);
                break;
            case RuleAliasSyntax alias:
                CheckAlias(declared, alias, complaints);
                break;
            case FnSyntax fn:
                expressions.Check(declared, fn, complaints, places);
                break;
            case OptimizerSyntax optimizer:
                CheckName(declared, optimizer.Name, complaints);
                var header = OptimizerHeader.Of(declared, optimizer, complaints, places);
                _rules.Check(rules.Bind(optimizer.Value, header.Scope), space: null);
                break;
            case ExternFnSyntax fn:
                ExpressionBinder.Check(declared, fn, complaints, places);
                break;
            case GameSyntax:
                GameBinder.Bind(claims.ForOneGame(), declared, null, complaints, places);
                break;
            case ClaimSyntax:
                new ClaimBinder(claims, declared, complaints).Check((rule, scope) => _rules.Check(rules.Bind(rule, scope), space: null));
                break;
        }

        return complaints.HasErrors ? complaints.Diagnostics
            : [.. complaints.Diagnostics, .. WrittenAdvice.On(declared, places)];
    }

    /// <summary>A rule that is stepped is looked at where it is written; its own steps are its own matter.</summary>
    public override BoundInstance Add(RuleValue rule, string name, Space space)
    {
        var isKnown = rule is SaidRule { Scope.Site: var site } && (site.NamesPlayers || space != site.Space);
        _rules.Check(rule, isKnown ? space : null);
        return new BoundInstance(name, name, space, null);
    }

    private void CheckName(Declared declared, NameSyntax name, ComplaintList complaints)
    {
        if (ReservedClasses.ContainsForOptimizer(name.Text))
        {
            complaints.Add(MmxErrors.ClassIsTaken(places.Of(declared.Path, name.Span), name.Text));
        }
    }

    private void CheckRule(Declared declared, RuleSyntax rule, ComplaintList complaints)
    {
        var players = rule.On.Players.Count;
        var space = players == 0 ? AnySpace : new Space(0, players);
        var site = new Site(declared, space, null, complaints, places) { Players = Headers.PlayersOf(rule.On) };
        var scope = Headers.Open(site, Part.Body, AnyArguments(rule.Parameters, declared, site), rule.On);
        var steps = new StepTable(this, []);
        var body = new BodyBinder(expressions, rules, steps);
        body.Bind(rule.Body, scope);
        if (!complaints.HasErrors)
        {
            Usage.Advise(rule.Parameters, body.Declarations, scope);
            Ascent.Advise(rule, scope);
        }
    }

    private void CheckAlias(Declared declared, RuleAliasSyntax alias, ComplaintList complaints)
    {
        var site = new Site(declared, AnySpace, null, complaints, places);
        var scope = Headers.Open(site, Part.Argument, AnyArguments(alias.Parameters, declared, site), null);
        _rules.Check(rules.Bind(alias.Value, scope), space: null);
        if (!complaints.HasErrors)
        {
            Usage.Advise(alias.Parameters, [], scope);
        }
    }

    private List<Given> AnyArguments(IEnumerable<ParameterSyntax> parameters, Declared declared, Site site)
    {
        var given = new List<Given>();
        foreach (var parameter in parameters)
        {
            given.Add(new Given(parameter, AnyMeaning(parameter, site), null));
            if (parameter.Default is not null)
            {
                arguments.BindDefault(parameter, declared, site);
            }
        }

        return given;
    }

    private static Meaning AnyMeaning(ParameterSyntax parameter, Site site)
    {
        var at = site.Places.Of(site.Text.Path, parameter.Type.Span);
        switch (parameter.Type.Text)
        {
            case "rule":
                return new RuleMeaning(new AnyRule());
            case "fn":
                return new FnMeaning(new AnyFn());
            case "grain":
                return new GrainMeaning(Grain.Whole);
            case "solver":
                return new SolverMeaning(Solver.Gram);
        }

        if (ParameterTypes.IsNumber(parameter))
        {
            var type = ParameterTypes.TypeOf(parameter);
            var any = new BoundParameter(parameter.Name.Text, type, parameter.IsConst, Constants.Zero(type));
            return new ValueMeaning(any, ValueRole.Parameter);
        }

        var (written, known) = (parameter.Type.Text, ParameterTypes.Names);
        var meant = ForeignTypes.Meaning(written) ?? NearestName.Of(written, known);
        site.Complaints.Add(MmxErrors.UnknownType(at, written, ParameterTypes.Listed, meant));
        return new BrokenMeaning();
    }
}
