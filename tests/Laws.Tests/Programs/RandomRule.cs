using System;
using System.Collections.Generic;
using System.Linq;

namespace Laws.Tests.Programs;

/// <summary>Writes one rule: parameters, states, and a body of statements that use what is in scope.</summary>
internal sealed class RandomRule
{
    private static readonly Sort[] Numbers = [Sort.Real, Sort.Int, Sort.Truth, Sort.RealByPlayer, Sort.RealByTensor];

    private readonly Random _random;
    private readonly Names _names;
    private readonly RandomExpressions _expressions;
    private readonly string _name;
    private readonly IReadOnlyList<string> _bases;
    private readonly string? _writtenOut;
    private readonly IReadOnlyList<string> _players;
    private readonly HashSet<string> _stepped = [];
    private readonly List<string> _lasting = [];
    private bool _isTrying;
    private int _statements;

    /// <summary>On a space whose players it names, x, y and perhaps u, or on any.</summary>
    public RandomRule(
        Random random, string name, IReadOnlyList<string> bases, string? writtenOut, IReadOnlyList<string> players)
    {
        _random = random;
        _names = new Names(random);
        _expressions = new RandomExpressions(random, _names, players, RandomProgram.Fn);
        _statements = 4 + random.Next(12);
        (_name, _bases, _writtenOut, _players) = (name, bases, writtenOut, players);
    }

    private bool HasPlayers => _players.Count > 0;

    public Node Write()
    {
        var players = _players.Select((player, i) => $"{RandomProgram.DirectionOf(i)} {player}");
        var space = HasPlayers ? $"z = ({string.Join(", ", players)})" : "z";
        var bases = string.Concat(_bases.Select(rule => $"{rule}: rule, "));
        var rate = _names.Add(Sort.Real);
        var count = _names.Add(Sort.Int);
        List<Node> body = [.. States(), .. Statements(2 + _random.Next(2)), Move()];
        return new Node(
            Sort.Declaration,
            $"rule {_name}({bases}lr: real = 0.1, {rate}: real = 0.3, {count}: int = 2) on {space} {{#}}",
            new Node(Sort.Block, "", body));
    }

    private IEnumerable<Node> States()
    {
        for (var i = _random.Next(4); i > 1; i--)
        {
            yield return Windows(_names.Add(Sort.Window), 1 + _random.Next(3));
        }

        for (var i = _random.Next(4); i > 0; i--)
        {
            var sort = AnySort();
            var type = sort switch
            {
                Sort.PartX => "x",
                Sort.PartY => "y",
                Sort.Vector => "z",
                Sort.Real => "real",
                Sort.Int => "int",
                Sort.RealByPlayer => "real per player",
                Sort.RealByTensor => "real per tensor",
                _ => "bool",
            };
            var first = _random.Next(2) == 0 ? null : _expressions.Of(sort, 2);
            var name = _names.Add(sort, isAssignable: true);
            _lasting.Add(name);
            yield return first is null
                ? new Node(Sort.Statement, $"state {name}: {type}")
                : new Node(Sort.Statement, $"state {name}: {type} = #", first);
        }
    }

    /// <summary>A window and another beside it, so that one can be solved against the other while they hold as many vectors.</summary>
    private Node Windows(string window, int size)
    {
        _lasting.Add($"{window}, {Names.Other(window)}");
        return new Node(Sort.Statement, $"state {window}: z[{size}]  state {Names.Other(window)}: z[{size}]");
    }

    private List<Node> Statements(int depth)
    {
        List<Node> written = [];
        for (var i = 1 + _random.Next(4); i > 0 && _statements > 0; i--)
        {
            _statements--;
            written.Add(Statement(depth));
        }

        return written;
    }

    private Node Statement(int depth) => _random.Next(40) == 0 && !_isTrying ? Stop() : _random.Next(depth > 0 ? 14 : 10) switch
    {
        0 => Named("let"),
        1 => Report(),
        2 => Named("var"),
        3 or 4 => _names.Any(Sort.Window) is { } window && _random.Next(2) == 0 ? Change(window) : Assign(),
        5 or 6 => Move(),
        7 => new Node(Sort.Statement, "sample"),
        8 => Step(),
        9 => Named("let"),
        10 or 11 => If(depth),
        12 => Attempt(depth),
        _ => Repeat(depth),
    };

    private Node Named(string word)
    {
        if (word == "let" && _random.Next(6) == 0 && _expressions.Coefficients() is { } coefficients)
        {
            return new Node(Sort.Statement, $"let {_names.Add(Sort.Coefficients)} = #", coefficients);
        }

        var sort = word == "let" && _random.Next(8) == 0 ? Sort.Mask : AnySort();
        var value = _expressions.Of(sort, 3);
        return new Node(Sort.Statement, $"{word} {_names.Add(sort, isAssignable: word == "var")} = #", value);
    }

    private Node Assign()
    {
        var sort = AnySort();
        return _names.AnyAssignable(sort) is { } name
            ? new Node(Sort.Statement, $"{name} <- {Bounded(sort)}", _expressions.Of(sort, 3))
            : Move();
    }

    private Node Change(string window)
    {
        var other = Names.Other(window);
        return _random.Next(8) switch
        {
            0 => new Node(Sort.Statement, $"{window}.clear()  {other}.clear()"),
            1 => new Node(Sort.Statement, $"{OneOf(window, other)}.push(tanh(#))", Pushed()),
            _ => new Node(Sort.Statement, $"{window}.push(tanh(#))  {other}.push(sin(#))", Pushed(), Pushed()),
        };
    }

    private Node Pushed() => _expressions.Of(Sort.Vector, 3);

    /// <summary>Keeps what lasts of moderate size.</summary>
    private static string Bounded(Sort sort) => sort switch
    {
        Sort.Truth => "not (#)",
        Sort.Int => "mod(#, 7)",
        _ => "tanh(#)",
    };

    private Node Move()
    {
        var sort = HasPlayers ? (Sort)((int)Sort.Vector + _random.Next(3)) : Sort.Vector;
        var point = sort switch { Sort.PartX => "x", Sort.PartY => "y", _ => "z" };
        var value = _expressions.Of(sort, 3);
        return _random.Next(4) == 0
            ? new Node(Sort.Statement, $"{point} <- mix({point}, tanh(#), lr)", value)
            : new Node(Sort.Statement, $"{point} <- {point} - lr * tanh(#)", value);
    }

    private Node Report()
    {
        var sort = OneOf(Sort.Real, Sort.Int, Sort.RealByPlayer, Sort.RealByTensor);
        var value = _expressions.Of(sort, 2);
        return new Node(Sort.Statement, $"report {_names.New("report")} = #", value);
    }

    /// <summary>Not before much else has been done.</summary>
    private Node Stop() => new(Sort.Statement, "stop when t > 1 and (#)", _expressions.Of(Sort.Truth, 2));

    private Node Step()
    {
        if (_bases.Count == 0)
        {
            return new Node(Sort.Statement, "sample");
        }

        if (_writtenOut is not null && _random.Next(4) == 0)
        {
            var factor = OneOf("sigmoid", "uniform() * cos");
            return new Node(Sort.Statement, $"step {_writtenOut}(lr: 0.1 * {factor}({_names.Any(Sort.Real)})){Keeping()}");
        }

        if (_random.Next(4) == 0)
        {
            return new Node(Sort.Statement, $"step {Joint()}{Keeping()}");
        }

        // One rule steps on one space or on several players, which may not overlap.
        var rule = _bases[_random.Next(_bases.Count)];
        if (!_stepped.Add(rule) && _random.Next(2) == 0)
        {
            return OnStateOf(rule);
        }

        var on = HasPlayers && rule != "second" ? $" on {OneOf(_players)}" : "";
        var seen = _random.Next(2) == 0 ? Sort.Vector : on switch { " on x" => Sort.PartX, " on y" => Sort.PartY, _ => Sort.Vector };
        return _random.Next(3) == 0
            ? new Node(Sort.Statement, $"step {rule}{on}{Keeping()} with field = tanh(#)", _expressions.Of(seen, 2))
            : new Node(Sort.Statement, $"step {rule}{on}{Keeping()}");
    }

    /// <summary>A rule made of others, which is an instance of its own.</summary>
    private string Joint() => HasPlayers && _random.Next(2) == 0
        ? OneOf(
            $"alternating(y: {Repeated()}, x: {Repeated()}{Keeping()})",
            $"simultaneous(y: Adam(lr: 0.05, beta1: 0.5), x: Momentum(lr: 0.1 * abs({_names.Any(Sort.Real)})))",
            $"alternating(y: Lookahead(base: {Repeated()}, k: 2), x: {Repeated()})",
            $"simultaneous(x: {RandomProgram.Simple}(rate: 0.1 * sigmoid({_names.Any(Sort.Real)})), y: {RandomProgram.Simple})",
            $"alternating(x: {Repeated()}) * mod({_names.Any(Sort.Int)}, 3)")
        : $"{Repeated()} * 2";

    private string Repeated() =>
        _bases[_random.Next(_bases.Count)] + OneOf("", "", " * 2", $" * mod({_names.Any(Sort.Int)}, 3)");

    /// <summary>What is done with the state of a base that is stepped somewhere before.</summary>
    private Node OnStateOf(string rule)
    {
        var sort = rule == "first" ? Sort.StateOfFirst : Sort.StateOfSecond;
        var held = _names.Any(sort) ?? $"0.5 * {rule}.state";
        return _random.Next(5) switch
        {
            0 => new Node(Sort.Statement, $"reset {rule}"),
            1 => new Node(Sort.Statement, $"let {_names.Add(sort)} = tanh({held} - {rule}.state * #)", _expressions.Of(Sort.Real, 2)),
            2 => new Node(Sort.Statement, $"var {_names.Add(sort, isAssignable: true)} = {rule}.state"),
            3 when _names.AnyAssignable(sort) is { } variable =>
                new Node(Sort.Statement, $"{variable} <- if # then {held} else {rule}.state", _expressions.Of(Sort.Truth, 2)),
            _ => new Node(Sort.Statement, $"{rule}.state <- mix({held}, tanh({rule}.state), 0.5 * sigmoid(#))", _expressions.Of(Sort.Real, 2)),
        };
    }

    private string Keeping() => OneOf("", "", " keeping sample");

    private Node If(int depth)
    {
        var condition = _expressions.Of(Sort.Truth, 2);
        var then = Block(depth);
        return _random.Next(2) == 0
            ? new Node(Sort.Statement, "if # {#}", condition, then)
            : new Node(Sort.Statement, "if # {#} else {#}", condition, then, Block(depth));
    }

    private Node Attempt(int depth)
    {
        var restoring = OneOf("", Restoring());
        var wasTrying = _isTrying;
        return _names.Inside(() =>
        {
            _isTrying = true;
            var body = new Node(Sort.Block, "", Statements(depth - 1));
            _isTrying = wasTrying;
            var accept = _expressions.Of(Sort.Truth, 2);
            return _random.Next(3) == 0
                ? new Node(Sort.Statement, $"attempt{restoring} {{#}} accept when #", body, accept)
                : new Node(Sort.Statement, $"attempt{restoring} {{#}} accept when # {{#}} else {{#}}", body, accept, Block(depth), Block(depth));
        });
    }

    /// <summary>Some of all that lasts: where players stand, states, and bases that are stepped somewhere before.</summary>
    private string Restoring()
    {
        string[] points = HasPlayers ? ["x", "y"] : ["z"];
        IEnumerable<string> bases = _stepped.Order(StringComparer.Ordinal).Select(rule => OneOf(rule, $"{rule}.state"));
        string[] named = [.. points.Concat(_lasting).Concat(bases).Where(_ => _random.Next(2) == 0)];
        return named.Length == 0 ? "" : $" restoring ({string.Join(", ", named)})";
    }

    private Node Repeat(int depth)
    {
        var count = _expressions.Of(Sort.Int, 1);
        return _names.Inside(() =>
        {
            var index = _names.Add(Sort.Int);
            var body = new Node(Sort.Block, "", Statements(depth - 1));
            return _random.Next(3) == 0
                ? new Node(Sort.Statement, $"repeat mod(#, 4) as {index} {{#}} until #", count, body, _expressions.Of(Sort.Truth, 2))
                : new Node(Sort.Statement, $"repeat mod(#, 4) as {index} {{#}}", count, body);
        });
    }

    private Node Block(int depth) => _names.Inside(() => new Node(Sort.Block, "", Statements(depth - 1)));

    private Sort AnySort() => _random.Next(3) switch
    {
        0 => Numbers[_random.Next(Numbers.Length)],
        _ when HasPlayers => (Sort)((int)Sort.Vector + _random.Next(3)),
        _ => Sort.Vector,
    };

    private T OneOf<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
