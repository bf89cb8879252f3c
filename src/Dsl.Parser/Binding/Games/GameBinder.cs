using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>Binds one game, line by line: each sees the parameters, the players, and what stands above it.</summary>
internal sealed class GameBinder
{
    private readonly GameSyntax _syntax;
    private readonly GameExpressionBinder _expressions;
    private readonly PartBinder _parts;
    private readonly Scope _scope;
    private readonly List<BoundGamePlayer> _players = [];
    private readonly List<BoundDefinition> _definitions = [];
    private readonly List<NamedThing> _declarations = [];
    private readonly GameGoals _goals;
    private IReadOnlyList<BoundExpression>? _start;
    private IReadOnlyList<BoundExpression>? _equilibrium;

    private GameBinder(GameExpressionBinder expressions, Declared declared, ComplaintList complaints, Places places)
    {
        _syntax = (GameSyntax)declared.Syntax;
        _expressions = expressions;
        _scope = new Scope(new Site(declared, default, null, complaints, places), Part.Body);
        _parts = new PartBinder(expressions);
        _goals = new GameGoals(_scope);
    }

    /// <summary>The game; what is wrong with it has been complained of, and then nobody may use it.</summary>
    public static BoundGame Bind(
        GameExpressionBinder expressions,
        Declared declared,
        string? @namespace,
        ComplaintList complaints,
        Places places)
    {
        var binder = new GameBinder(expressions, declared, complaints, places);
        var game = binder.Bind(declared, @namespace);
        if (!complaints.HasErrors && binder.IsWhole)
        {
            binder.Advise(game.Goals);
        }

        return game;
    }

    // A line that could not be read may have said what a player wants.
    private bool IsWhole => !_syntax.Members.Any(member => member is ErrorGameMemberSyntax);

    private BoundGame Bind(Declared declared, string? @namespace)
    {
        if (ReservedClasses.ContainsForGame(_syntax.Name.Text))
        {
            _scope.Report(MmxErrors.ClassOfGameIsTaken(_scope.At(_syntax.Name.Span), _syntax.Name.Text));
        }

        var parameters = new GameParameterBinder(_expressions).Declare(_syntax.Parameters, _scope);
        BindPlayers();
        foreach (var member in _syntax.Members)
        {
            BindMember(member);
        }

        var goals = _goals.Of(_players, _syntax);
        return new BoundGame(_syntax.Name.Text, @namespace, declared.Path, _syntax.Documentation)
        {
            Parameters = parameters,
            Players = _players,
            Definitions = _definitions,
            Goals = goals,
            Start = _start,
            Equilibrium = _equilibrium,
            Checks = [.. _expressions.Checks.Distinct()],
        };
    }

    private void BindPlayers()
    {
        if (_syntax.On.Players.Count > OptimizerHeader.PlayerLimit)
        {
            var at = _scope.At(_syntax.On.Players[OptimizerHeader.PlayerLimit].Name.Span);
            _scope.Report(MmxErrors.TooManyPlayers(at, OptimizerHeader.PlayerLimit));
        }

        foreach (var written in _syntax.On.Players)
        {
            var type = written.Size is not { } size ? NumberType.Real
                : _parts.BindSize(size, _scope) is { } bound ? ArrayType.Vector(bound)
                : (BoundType)UnknownType.Instance;
            var player = new BoundGamePlayer(written.Name.Text, written.Direction, _players.Count, type);
            _players.Add(player);
            _scope.Declare(written.Name, new ValueMeaning(player, ValueRole.Let));
        }
    }

    private void BindMember(GameMemberSyntax member)
    {
        switch (member)
        {
            case DataSyntax data:
                BindData(data, data.Name, data.Type, data.Value, isSampled: false);
                break;
            case SampledDataSyntax data:
                BindData(data, data.Name, data.Type, data.Value, isSampled: true);
                break;
            case GameLetSyntax let:
                BindLet(let);
                break;
            case GameLossSyntax loss:
                BindLoss(loss);
                break;
            case GameFieldSyntax field:
                BindField(field);
                break;
            case StartSyntax start:
                BindPoint(ref _start, "start", start, start.Value, Part.Data);
                break;
            case EquilibriumSyntax equilibrium:
                BindPoint(ref _equilibrium, "equilibrium", equilibrium, equilibrium.Value, Part.Made);
                break;
            case ErrorGameMemberSyntax { Declared: { } name } when _scope.Find(name.Text) is null:
                _scope.Declare(name, new BrokenMeaning());
                break;
        }
    }

    private void BindData(
        GameMemberSyntax syntax, NameSyntax name, DataTypeSyntax type, ExpressionSyntax value, bool isSampled)
    {
        var wanted = _parts.BindType(type, _scope);
        var bound = _parts.Bind($"`{name.Text}`", wanted, value, syntax, _scope.For(Part.Data));
        var complaint = !isSampled ? null
            : bound is BoundFile ? MmxErrors.SampleOfFile(_scope.At(value.Span))
            : bound is BoundRemembered ? MmxErrors.RememberedHere(_scope.At(value.Span))
            : null;
        if (complaint is not null)
        {
            _scope.Report(complaint);
        }

        var data = new BoundDatum(name.Text, wanted, isSampled) { Of = (bound as BoundRemembered)?.Player };
        _definitions.Add(new BoundDefinition(data, bound, syntax));
        _declarations.Add(_scope.Declare(name, new ValueMeaning(data, ValueRole.Let)));
    }

    private void BindLet(GameLetSyntax syntax)
    {
        var value = _expressions.BindWhole(syntax.Value, _scope);
        var local = new BoundLocal(syntax.Name.Text, value.Type);
        _expressions.Name(local, value);
        _definitions.Add(new BoundDefinition(local, value, syntax));
        _declarations.Add(_scope.Declare(syntax.Name, new ValueMeaning(local, ValueRole.Let)));
    }

    private void BindLoss(GameLossSyntax syntax)
    {
        var value = _expressions.BindWhole(syntax.Value, _scope);
        if (value.Type is not (NumberType { Scalar: not Scalar.Bool } or UnknownType))
        {
            _scope.Report(MmxErrors.LossIsNoNumber(_scope.At(syntax.Value.Span), Kinds.Say(value.Type, _scope.Site)));
        }

        IReadOnlyList<BoundGamePlayer> whose = syntax.Player is null ? _players
            : PlayerOf(syntax.Player) is { } player ? [player]
            : [];
        _goals.Add(whose, new BoundGoal(value, IsField: false, syntax), syntax.Player);
    }

    private void BindField(GameFieldSyntax syntax)
    {
        var player = PlayerOf(syntax.Player);
        var value = _expressions.BindWhole(syntax.Value, _scope);
        if (player is not null)
        {
            _parts.MustFit($"The field of `{player.Name}`", player.Type, value, syntax.Value, syntax, _scope);
            _goals.Add([player], new BoundGoal(value, IsField: true, syntax), syntax.Player);
        }
    }

    private void BindPoint(
        ref IReadOnlyList<BoundExpression>? point,
        string word,
        GameMemberSyntax syntax,
        ExpressionSyntax value,
        Part part)
    {
        if (point is not null)
        {
            _scope.Report(MmxErrors.SaidTwice(_scope.At(syntax.Span), word));
        }

        point = _parts.BindPoint(word, _players, value, syntax, _scope.For(part));
    }

    private BoundGamePlayer? PlayerOf(NameSyntax name)
    {
        var player = _players.FirstOrDefault(player => player.Name == name.Text);
        if (player is null)
        {
            var names = _players.Select(known => known.Name).ToList();
            _scope.Report(MmxErrors.UnknownPlayer(_scope.At(name.Span), name.Text, names));
        }

        return player;
    }

    /// <summary>What is declared and never read, and who plays for nothing.</summary>
    private void Advise(IReadOnlyList<BoundGoal> goals)
    {
        Usage.Advise(_syntax.Parameters, _declarations, _scope);
        for (var i = 0; i < _players.Count; i++)
        {
            if (!goals[i].IsField && !_expressions.Matters(_players[i], goals[i].Value))
            {
                var at = _scope.At(_syntax.On.Players[i].Name.Span);
                _scope.Report(MmxErrors.DoesNotMatter(at, _players[i].Name));
            }
        }
    }
}
