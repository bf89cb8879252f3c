using System;
using System.Collections.Generic;
using System.Linq;

namespace Laws.Tests.Programs;

/// <summary>Writes a well-typed program of one optimizer: rules over rules, the innermost first. A seed is a program.</summary>
internal sealed class RandomProgram
{
    /// <summary>The fn of a vector and a number that every program has.</summary>
    public const string Fn = "Blend";

    /// <summary>The rule that every program has, of one read before it moves.</summary>
    public const string Simple = "Simple";

    private readonly Random _random;
    private readonly int _seed;
    private readonly List<Node> _declarations =
    [
        new(Sort.Declaration, $"fn {Fn}(a, s) = mix(tanh(a), s * a, 0.25)"),
        new(
            Sort.Declaration,
            $"rule {Simple}(rate: real = 0.05) on z {{ state m: z  m <- tanh(field + 0.5 * m)  z <- z - rate * m }}"),
    ];

    private RandomProgram(int seed) => (_random, _seed) = (new Random(seed), seed);

    public static Node Of(int seed) => new RandomProgram(seed).Write();

    /// <summary>Every other player maximises.</summary>
    public static string DirectionOf(int player) => player % 2 == 0 ? "min" : "max";

    private Node Write()
    {
        var levels = _random.Next(3);
        string[] named = levels > 0 ? OneOf<string[]>([], [], ["x", "y"], OneOf<string[]>(["x", "y"], ["x", "y", "u"])) : [];
        var players = PlayersFor(named);
        string? call = null;
        for (var level = 0; level <= levels; level++)
        {
            var isOfAll = level == levels || (named.Length == 0 && _random.Next(2) == 0);
            call = Rule(level, call, level == levels ? named : [], isOfAll ? RateOf(players) : Rate());
        }

        var who = players.Select((player, i) => $"{DirectionOf(i)} {player}");
        _declarations.Add(new Node(
            Sort.Declaration, $"optimizer Random{_seed} for ({string.Join(", ", who)}) = {call}"));
        return new Node(Sort.Program, "", _declarations);
    }

    /// <summary>The game's players, as many as the outermost rule names, if it names any.</summary>
    private string[] PlayersFor(string[] named) => named.Length switch
    {
        0 => OneOf<string[]>(["w"], ["x", "y"], ["a", "b", "c"]),
        2 => OneOf<string[]>(["x", "y"], ["g", "d"]),
        _ => ["a", "b", "c"],
    };

    private string Rule(int level, string? inner, string[] players, string rate)
    {
        var name = $"R{_seed}L{level}";
        string[] bases = inner is null ? [] : OneOf<string[]>(["first"], ["second"], ["first", "second"]);
        var writtenOut = inner is null ? null : $"R{_seed}L0";
        _declarations.Add(new RandomRule(_random, name, bases, writtenOut, players).Write());
        var arguments = bases.Select(rule => $"{rule}: {Around(inner!)}").Append($"lr: {rate}");
        return $"{name}({string.Join(", ", arguments)})";
    }

    /// <summary>A rule, perhaps in a standard one.</summary>
    private string Around(string inner) => _random.Next(2) == 0 ? inner : OneOf(
        $"Lookahead(base: {inner}, k: 2)",
        $"ClipNorm(base: {inner}, limit: 0.5, by: {OneOf("whole", "player", "tensor")})",
        $"ExtraUpdate(base: {inner})",
        $"CoupledDecay(base: {inner}, lambda: 0.1)",
        $"HeavyBall(base: {inner}, momentum: 0.3)",
        $"Noise(base: {inner}, deviation: 0.01)",
        $"SkipNotFinite(base: {inner})",
        $"LookaheadState(base: {inner}, k: 2)",
        $"Relaxed(base: {inner})",
        $"Optimistic(base: {inner})",
        $"PolyakAverage(base: {inner}, skip: 1)",
        $"TrustRatio(base: {inner}, lr: 0.05)",
        $"Anderson(base: {inner}, window: 2, ridge: 0.01)",
        $"({inner}) * 2");

    private string Rate() => OneOf(
        "0.1 / (1 + t)", "0.05", "0.1 * uniform()", "if mod(t, 2) == 0 then 0.1 else 0.02", "0.1 * sqrt(2)");

    /// <summary>A rate that may be another for each player.</summary>
    private string RateOf(string[] players) => players.Length > 1 && _random.Next(3) == 0
        ? $"{{{string.Join(", ", players.Select(player => $"{player}: {Rate()}"))}}}"
        : Rate();

    private T OneOf<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
