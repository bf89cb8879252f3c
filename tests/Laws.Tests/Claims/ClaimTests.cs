using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Compiled;
using Dsl.Generator;
using Laws.Tests.Cases;
using Mmx.Claims;

namespace Laws.Tests.Claims;

/// <summary>
/// Claims of tests/Claims, about the games of tests/Games, are run as they are written: those that are so hold, those
/// that are not fail and say by how much.
/// </summary>
public sealed class ClaimTests
{
    private static readonly Lazy<IReadOnlyList<Verdict>> False =
        new(() => [.. Compiled("False.mmx").SelectMany(claim => claim.Run())]);

    public static TheoryData<string> Files =>
    [
        .. Directory.GetFiles(Repository.PathTo("tests/Claims"), "*.mmx")
            .Select(file => Path.GetFileName(file))
            .Where(name => name != "False.mmx")
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_claimed_there_is_so(string file) =>
        Assert.All(
            Compiled(file).SelectMany(claim => claim.Run(Repository.PathTo("tests/Claims"))),
            verdict => Assert.True(verdict.Holds, $"{verdict.Line}: {verdict.Text}"));

    [Theory]
    [InlineData(0, "after 50 steps norm(field) is 1.4338, and `norm(field) <= 1e-8` compares it with 1e-08; the closest it came is 1.11803, after 0 steps")]
    [InlineData(1, "after 50 steps norm(z) is 0.871829")]
    [InlineData(2, "steps norm(z) is 0.99")]
    [InlineData(3, "after 50 steps norm(z) is 0.871829, and `norm(z) < 0.1` compares it with 0.1")]
    [InlineData(4, "and `loss.x > 5` compares it with 5")]
    [InlineData(5, "after 20 steps t is 20, and `t == 21` compares it with 21")]
    [InlineData(6, "and `all(z > 0)` compares it with 0")]
    [InlineData(7, " of 10 seeds do; after ")]
    [InlineData(8, "it cannot be run: There is no file ")]
    [InlineData(10, "and `not norm(z) < 100 or any(x > 50)` compares them with 100 and 50; the closest they came is ")]
    [InlineData(9, "it cannot be run: The rule asks for the loss of player 'x', and Rotor gives its field and no loss.")]
    public void What_is_not_so_fails_and_says_by_how_much(int line, string said)
    {
        var verdict = False.Value[line];

        Assert.False(verdict.Holds, verdict.Line);
        Assert.Contains(said, verdict.Text);
    }

    private static IReadOnlyList<Claim> Compiled(string file)
    {
        var games = Directory.GetFiles(Repository.PathTo("tests/Games"), "*.mmx").Order(StringComparer.Ordinal);
        var paths = games.Prepend(Repository.PathTo($"tests/Claims/{file}"));
        var claims = Optimizers.ClaimsIn([.. paths.Select(path => (Path.GetFileName(path), File.ReadAllText(path)))]);
        return CompiledOptimizers.Of([.. claims.Select(slice => MmxCompiler.Compile(slice)!)]).OneOfEach<Claim>();
    }
}
