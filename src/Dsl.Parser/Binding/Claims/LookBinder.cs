using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>
/// Makes an optimizer of a claim's condition, one that only looks. What is to be known of elsewhere is looked at first:
/// the equilibrium, where the players are put for it, and then the start.
/// </summary>
internal sealed class LookBinder
{
    private readonly ExpressionBinder _expressions;
    private readonly BoundGame _game;
    private readonly BoundInstance _root;
    private readonly Scope _scope;
    private readonly KeptPoint _equilibrium;
    private readonly KeptPoint _start;

    public LookBinder(ExpressionBinder expressions, BoundGame game, string name, Scope line)
    {
        var none = new BoundNumber(0L, NumberType.Int);
        var made = new BoundParameter(BoundLook.Steps, NumberType.Int, isConst: false, none);
        (_expressions, _game) = (expressions, game);
        _root = new BoundInstance("", name, line.Site.Space, null) { Parameters = [made] };
        _scope = new Scope(line.Site with { Instance = _root, StepCount = made }, Part.Body);
        foreach (var player in game.Players)
        {
            Declare(player.Name, new PointMeaning(Space.Of(player.Index)));
        }

        Declare("z", new PointMeaning(line.Site.Space));
        _start = Keep("start");
        _equilibrium = Keep("equilibrium");
    }

    /// <summary>What is looked at; what is wrong with the condition has been complained of.</summary>
    public BoundLook Bind(OutcomeSyntax outcome)
    {
        var conditions = new ClaimConditionBinder(_expressions, _scope, _start).Bind(outcome);
        if (_equilibrium.IsUsed && _game.Equilibrium is null)
        {
            _scope.Report(MmxErrors.NoEquilibrium(_scope.At(outcome.Condition!.Span), _game.Name));
        }

        KeptPoint[] kept = [.. new[] { _equilibrium, _start }.Where(point => point.IsUsed)];
        var reports = conditions.SelectMany((condition, i) => condition.Reports(i + 1)).ToList();
        _root.States = [.. kept.Select(point => point.State)];
        _root.Body = [.. kept.Select((point, look) => point.TakeAt(look, _root.Space)), .. reports];
        _root.Reports = [.. reports.Select(report => report.Reported)];
        var players = _game.Players.Select(player => new BoundPlayer(player.Name, player.Direction)).ToList();
        return new BoundLook(
            new BoundOptimizer(_root.Rule, _game.Namespace, _scope.Site.Text.Path, "", players, _root),
            [.. conditions.Select((condition, i) => new BoundCondition(
                i + 1, condition.Text, [.. condition.Compared.Select(compared => compared.Text)]))],
            _equilibrium.IsUsed);
    }

    private KeptPoint Keep(string name)
    {
        var state = new BoundState(name, new VectorType(_root.Space), null, new StateSyntax(
            new NameSyntax(name), new StateTypeSyntax(new NameSyntax("z"), null, null), null));
        return new KeptPoint(state, Declare(name, new ValueMeaning(state, ValueRole.Let)));
    }

    // A player of the game keeps its name, whatever claims call by it.
    private NamedThing? Declare(string name, Meaning meaning)
    {
        var isTaken = _scope.Names.Any(known => known.Substring(1) == name.Substring(1)
            && char.ToLowerInvariant(known[0]) == char.ToLowerInvariant(name[0]));
        return isTaken ? null : _scope.Declare(new NameSyntax(name), meaning);
    }
}

/// <summary>A point that is kept from one of the first looks on, where the condition speaks of it.</summary>
internal sealed class KeptPoint(BoundState state, NamedThing? name)
{
    private bool _isWanted;

    public BoundState State { get; } = state;

    public bool IsUsed => _isWanted || name is { IsUsed: true };

    /// <summary>Its value, for a condition that does not call it by its name.</summary>
    public BoundExpression Want()
    {
        _isWanted = true;
        return new BoundRead(State);
    }

    /// <summary>`if t == 0 { start &lt;- z }`.</summary>
    public BoundStatement TakeAt(int look, Space space)
    {
        var assign = new AssignSyntax(new ReferenceSyntax(State.Name), new ReferenceSyntax("z"));
        var number = new NumberSyntax(look == 0 ? "0" : "1");
        var when = new BinarySyntax(BinaryOperator.Equal, new StepCountSyntax(), number);
        BoundExpression[] sides = [new BoundStepCount(), new BoundNumber((long)look, NumberType.Int)];
        return new BoundIf(
            new BoundElementwise(Operation.Equal, sides, NumberType.Bool),
            [new BoundAssign(new BoundSymbolTarget(State), new BoundPoint(space), assign)],
            [],
            new IfSyntax(when, new BlockSyntax(new([assign])), null));
    }
}
