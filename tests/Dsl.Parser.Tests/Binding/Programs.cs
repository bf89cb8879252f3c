using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Binding;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;

namespace Dsl.Parser.Tests.Binding;

/// <summary>Texts through the parser and the binder.</summary>
internal static class Programs
{
    public static MmxProgram Of(string text) => Of(("test.mmx", text));

    public static MmxProgram Of(params (string Path, string Text)[] files) =>
        MmxProgram.Of([.. files.Select(file => MmxParser.Parse(new SourceFile(file.Path, file.Text)))]);

    public static IReadOnlyList<Diagnostic> Errors(string text) =>
        [.. Of(text).Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error)];

    /// <summary>The only optimizer of a text that nothing is wrong with, and nothing to advise of.</summary>
    public static BoundOptimizer Bound(string text)
    {
        var program = Of(text);
        Assert.Equal("", string.Join("\n", program.Diagnostics.Select(Parsed.Shown)));
        var bound = Assert.Single(program.Slices).Bind();
        Assert.NotNull(bound);
        return bound;
    }

    /// <summary>A body in a rule with one of each: parameters of every type, a space with a name and two players.</summary>
    public static string Rule(string body) =>
        "rule R(lr: real = 1, k: int = 5, yes: bool = true, base: rule, f: fn = identity, g: grain = player) " +
        "on z = (min x, max y) { " + body + " }";

    /// <summary>A body in a rule on any space.</summary>
    public static string RuleOnAny(string body) => "rule R(lr: real = 1, base: rule) on z { " + body + " }";

    /// <summary>Lines in a game with one of each: parameters of every type, a data of every kind, and a loss.</summary>
    public static string Game(string members) =>
        "game G(n: int = 3, m: int = 4, s: real = 1, yes: bool = true) on (min x[n], max y[m]) { " +
        "data A: matrix[n, m] = [i, j] => i + j  data b: vector[n] = s  loss dot(x, A * y) + dot(b, x) " + members + " }";
}
