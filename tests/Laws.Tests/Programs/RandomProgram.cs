using System;
using System.Collections.Generic;
using System.Linq;

namespace Laws.Tests.Programs;

/// <summary>Writes a well-typed program of one optimizer: rules over rules, the innermost first. A seed is a program.</summary>
internal static class RandomProgram
{
    public static Node Of(int seed)
    {
        var random = new Random(seed);
        var levels = random.Next(3);
        List<Node> declarations = [];
        var call = Rule(random, seed, 0, null, declarations, false);
        for (var level = 1; level <= levels; level++)
        {
            call = Rule(random, seed, level, call, declarations, level == levels && random.Next(2) == 0);
        }

        var hasPlayers = declarations[^1].Form.Contains("(min x, max y)", StringComparison.Ordinal);
        declarations.Add(new Node(Sort.Declaration, $"optimizer Random{seed}{For(random, hasPlayers)} = {call}"));
        return new Node(Sort.Program, "", declarations);
    }

    private static string Rule(
        Random random, int seed, int level, string? inner, List<Node> declarations, bool hasPlayers)
    {
        var name = $"R{seed}L{level}";
        IReadOnlyList<string> bases = inner is null ? [] : random.Next(3) switch
        {
            0 => ["first"],
            1 => ["second"],
            _ => ["first", "second"],
        };
        declarations.Add(new RandomRule(random, name, bases, hasPlayers).Write());
        var arguments = bases.Select(rule => $"{rule}: {inner}").Append($"lr: {Rate(random)}");
        return $"{name}({string.Join(", ", arguments)})";
    }

    private static string Rate(Random random) => random.Next(4) switch
    {
        0 => "0.1 / (1 + t)",
        1 => "0.05",
        2 => "if mod(t, 2) == 0 then 0.1 else 0.02",
        _ => "0.1 * sqrt(2)",
    };

    private static string For(Random random, bool hasPlayers) => random.Next(3) switch
    {
        0 when !hasPlayers => " for (min a)",
        1 when !hasPlayers => " for (min a, max b, min c)",
        0 => " for (min g, max d)",
        _ => "",
    };
}
