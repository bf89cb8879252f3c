using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>
/// Makes the instances of one optimizer, each body bound once. Bodies wait in a queue, so that no nesting of rules is a
/// nesting of calls here.
/// </summary>
internal sealed class InstanceBinder(
    ExpressionBinder expressions, RuleExpressionBinder rules, ArgumentBinder arguments, OptimizerHeader optimizer)
{
    private const int DepthLimit = 256;
    private const int CountLimit = 1024;

    private readonly Queue<Pending> _waiting = new();
    private readonly Dictionary<BoundInstance, SaidRule> _bound = [];
    private readonly bool[] _moved = new bool[optimizer.Players.Count];
    private int _count;

    /// <summary>Some rule's text asks for the field.</summary>
    public bool EvaluatesField { get; private set; }

    public IEnumerable<BoundPlayer> Unmoved => optimizer.Players.Where((_, player) => !_moved[player]);

    public BoundInstance BindRoot(SaidRule rule, Space space)
    {
        var root = Make(rule, "", space, null, 1);
        while (_waiting.Count > 0)
        {
            var pending = _waiting.Dequeue();
            BindBody(pending);
            _bound.Add(pending.Instance, pending.Rule);
        }

        new SimultaneityChecker(_bound).Check();
        return root;
    }

    private BoundInstance Make(SaidRule rule, string path, Space space, BoundInstance? holder, int depth)
    {
        var owner = holder is null ? null : rule.Scope.Site.Instance ?? holder;
        var instance = new BoundInstance(path, rule.Name, space, owner) { Documentation = rule.Documentation };
        if (IsWithinLimits(rule, depth) && Headers.Fit(rule, space))
        {
            _waiting.Enqueue(new Pending(instance, rule, Give(rule, instance), depth));
        }

        return instance;
    }

    // Gives the instance its numbers, and tells all that its parameters were given.
    private IReadOnlyList<Given> Give(SaidRule rule, BoundInstance instance)
    {
        switch (rule)
        {
            case WrittenRule written:
                Headers.CheckDirections(written, instance.Space, optimizer.Players);
                var given = arguments.Bind(written);
                instance.Parameters = [.. given.Select(one => one.Number).OfType<BoundParameter>()];
                return given;
            case RepeatedRule repeated:
                instance.Parameters = [arguments.BindTimes(repeated)];
                return [];
            default:
                return [];
        }
    }

    private bool IsWithinLimits(SaidRule rule, int depth)
    {
        if (++_count == CountLimit + 1)
        {
            optimizer.Scope.Report(MmxErrors.TooManyInstances(optimizer.At, optimizer.Name, CountLimit));
        }

        if (depth == DepthLimit + 1)
        {
            rule.Scope.Report(MmxErrors.InstancesTooDeep(rule.At, DepthLimit));
        }

        return _count <= CountLimit && depth <= DepthLimit;
    }

    private void BindBody(Pending pending)
    {
        var instance = pending.Instance;
        var steps = new StepTable(new Children(this, pending), NamesOfNumbers(pending));
        switch (pending.Rule)
        {
            case WrittenRule written:
                BindBody(written, pending, steps);
                break;
            case RepeatedRule repeated:
                instance.Body = RuleBodies.Of(repeated, instance, steps);
                break;
            case AlternatingRule alternating:
                instance.Body = RuleBodies.Of(alternating, steps);
                break;
            case SimultaneousRule simultaneous:
                instance.Body = RuleBodies.Of(simultaneous, steps);
                instance.DrawsFirst = true;
                break;
        }

        instance.Children = steps.All;
    }

    private void BindBody(WrittenRule written, Pending pending, StepTable steps)
    {
        var complaints = Blame.For(written, pending.Given, optimizer.Scope.Site.Complaints);
        var site = new Site(
            written.Rule, pending.Instance.Space, pending.Instance, complaints, optimizer.Scope.Site.Places)
        {
            PlayersOfTheGame = optimizer.Players.Count,
        };
        if (written.Rule.Syntax is RuleSyntax rule)
        {
            BindRule(rule, pending, site with { Players = Headers.PlayersOf(rule.On) }, steps);
        }
        else
        {
            BindAlias((RuleAliasSyntax)written.Rule.Syntax, pending, site, steps);
        }
    }

    private void BindRule(RuleSyntax rule, Pending pending, Site site, StepTable steps)
    {
        var body = new BodyBinder(expressions, rules, steps);
        pending.Instance.Body = body.Bind(rule.Body, Headers.Open(site, Part.Body, pending.Given, rule.On));
        pending.Instance.States = body.States;
        pending.Instance.Reports = body.Reports;
        pending.Instance.DrawsFirst = GameTouches.BeginWithAnEvaluation(rule.Body);
        EvaluatesField |= SyntaxTree.All(rule.Body).Any(node => node is FieldSyntax);
        foreach (var space in BoundTree.Moves(pending.Instance.Body))
        {
            for (var player = space.First; player < space.End; player++)
            {
                _moved[player] = true;
            }
        }
    }

    // An expression of other rules is an instance with its own t, whose body steps that expression.
    private void BindAlias(RuleAliasSyntax alias, Pending pending, Site site, StepTable steps)
    {
        var scope = Headers.Open(site, Part.Argument, pending.Given, null);
        if (rules.Bind(alias.Value, scope) is { } rule)
        {
            pending.Instance.Body = RuleBodies.Of(alias, rule, scope, steps);
        }
    }

    // What a user can set, what is saved and what is reported have names beside those of the instances.
    private static IEnumerable<string> NamesOfNumbers(Pending pending)
    {
        var written = pending.Rule is WrittenRule { Rule.Syntax: RuleSyntax rule } ? SyntaxTree.All(rule.Body).ToList() : [];
        return pending.Instance.Parameters.Select(parameter => parameter.Name)
            .Concat(written.OfType<StateSyntax>().Select(state => state.Name.Text))
            .Concat(written.OfType<ReportSyntax>().Select(report => report.Name.Text));
    }

    private sealed record Pending(BoundInstance Instance, SaidRule Rule, IReadOnlyList<Given> Given, int Depth);

    private sealed class Children(InstanceBinder binder, Pending holder) : Instances
    {
        public override BoundInstance Add(RuleValue rule, string name, Space space)
        {
            var path = holder.Instance.Path.Length == 0 ? name : $"{holder.Instance.Path}.{name}";
            return binder.Make((SaidRule)rule, path, space, holder.Instance, holder.Depth + 1);
        }
    }
}
