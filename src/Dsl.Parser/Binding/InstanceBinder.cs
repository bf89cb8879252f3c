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
    private readonly bool[] _moved = new bool[optimizer.Players.Count];
    private int _count;

    /// <summary>Some rule's text asks for the field.</summary>
    public bool EvaluatesField { get; private set; }

    public IEnumerable<BoundPlayer> Unmoved => optimizer.Players.Where((_, player) => !_moved[player]);

    public BoundInstance BindRoot(WrittenRule rule, Space space)
    {
        var root = Make(rule, "", space, null, 1);
        while (_waiting.Count > 0)
        {
            BindBody(_waiting.Dequeue());
        }

        return root;
    }

    private BoundInstance Make(WrittenRule rule, string path, Space space, BoundInstance? holder, int depth)
    {
        var owner = holder is null ? null : rule.Scope.Site.Instance ?? holder;
        var instance = new BoundInstance(path, rule.Name, space, owner)
        {
            Documentation = rule.Rule.Syntax.Documentation,
        };
        if (IsWithinLimits(rule, depth) && Headers.Counts(rule, space))
        {
            Headers.CheckDirections(rule, space, optimizer.Players);
            var given = arguments.Bind(rule);
            instance.Parameters = [.. given.Select(one => one.Number).OfType<BoundParameter>()];
            _waiting.Enqueue(new Pending(instance, rule, given, depth));
        }

        return instance;
    }

    private bool IsWithinLimits(WrittenRule rule, int depth)
    {
        if (++_count == CountLimit + 1)
        {
            optimizer.Scope.Report(MmxErrors.TooManyInstances(optimizer.At, optimizer.Name, CountLimit));
        }

        if (depth == DepthLimit + 1)
        {
            rule.Scope.Report(MmxErrors.InstancesTooDeep(rule.Scope.At(rule.Span), DepthLimit));
        }

        return _count <= CountLimit && depth <= DepthLimit;
    }

    private void BindBody(Pending pending)
    {
        var instance = pending.Instance;
        var complaints = Blame.For(pending.Rule, pending.Given, optimizer.Scope.Site.Complaints);
        var site = new Site(pending.Rule.Rule, instance.Space, instance, complaints, optimizer.Scope.Site.Places)
        {
            PlayersOfTheGame = optimizer.Players.Count,
        };
        var steps = new StepTable(new Children(this, pending), NamesOfNumbers(pending));
        if (pending.Rule.Rule.Syntax is RuleSyntax rule)
        {
            BindRule(rule, pending, site with { Players = Headers.PlayersOf(rule.On) }, steps);
        }
        else
        {
            BindAlias((RuleAliasSyntax)pending.Rule.Rule.Syntax, pending, site, steps);
        }

        instance.Children = steps.All;
    }

    private void BindRule(RuleSyntax rule, Pending pending, Site site, StepTable steps)
    {
        var body = new BodyBinder(expressions, rules, steps);
        pending.Instance.Body = body.Bind(rule.Body, Headers.Open(site, Part.Body, pending.Given, rule.On));
        pending.Instance.States = body.States;
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
            var parameter = alias.Value is ReferenceSyntax reference ? scope.Find(reference.Name) : null;
            var child = parameter is not null
                ? steps.OfParameter(parameter, rule, site.Space, scope, alias.Value)
                : steps.WrittenOut((WrittenRule)rule, site.Space);
            var syntax = new StepSyntax(alias.Value, null, KeepsSample: false, null) { Span = alias.Value.Span };
            pending.Instance.Body = [new BoundStep(child, KeepsSample: false, syntax)];
        }
    }

    // What a user can set, and what is saved, have names beside those of the instances.
    private static IEnumerable<string> NamesOfNumbers(Pending pending)
    {
        var states = pending.Rule.Rule.Syntax is RuleSyntax rule ? rule.Body.Statements.OfType<StateSyntax>() : [];
        return pending.Instance.Parameters.Select(parameter => parameter.Name)
            .Concat(states.Select(state => state.Name.Text));
    }

    private sealed record Pending(BoundInstance Instance, WrittenRule Rule, IReadOnlyList<Given> Given, int Depth);

    private sealed class Children(InstanceBinder binder, Pending holder) : Instances
    {
        public override BoundInstance Add(RuleValue rule, string name, Space space)
        {
            var path = holder.Instance.Path.Length == 0 ? name : $"{holder.Instance.Path}.{name}";
            return binder.Make((WrittenRule)rule, path, space, holder.Instance, holder.Depth + 1);
        }
    }
}
