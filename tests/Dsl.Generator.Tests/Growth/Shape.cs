using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Generator.Tests.Growth;

/// <summary>A way for a program to be large: what there is many of, how many are large, and the program of so many.</summary>
internal sealed record Shape(string Name, int Large, Func<int, string> Write)
{
    private const string Rule = "rule R(lr: real = 1, base: rule) on z";

    public static readonly IReadOnlyList<Shape> All =
    [
        new("rules", 2_000, n => Each(n, i => $"/// One.\nrule R{i}(lr: real = 0.1) on z {{\n  let g = field // here\n  z <- z - lr * g\n}}\n")),
        new("optimizers", 500, n => Each(n, i => $"rule R{i} on z {{ z <- z - 0.1 * field }}\noptimizer O{i} = Lookahead(base: R{i})\n")),
        new("rules over rules", 1_000, n => $"rule R0 on z {{ z <- z - field }}\n{Each(n, i => $"rule R{i + 1} = R{i}\n")}"),
        new("fns calling fns", 1_000, n => $"fn F0(a) = a\n{Each(n, i => $"fn F{i + 1}(a) = F{i}(a)\n")}"),
        new("fns of one rule", 1_000, n => $"{Each(n, i => $"fn F{i}(a) = a * {i}\n")}{Rule} {{ step base {Each(n, i => $"z <- F{i}(z)\n")} }}"),
        new("names in one scope", 2_000, n => $"{Rule} {{ step base {Each(n, i => $"let a{i} = lr * {i}\n")} {Each(n, i => $"z <- z - a{i} * field\n")} }}"),
        new("parameters", 2_000, n => $"rule R({Listed(n, i => $"p{i}: real = {i}")}) on z {{ {Each(n, i => $"z <- z - p{i} * field\n")} }} rule S = R({Listed(n, i => $"p{i}: 1")})"),
        new("statements", 4_000, n => $"{Rule} {{ step base {Each(n, _ => "z <- z - lr * field\n")} }}"),
        new("states", 2_000, n => $"{Rule} {{ step base {Each(n, i => $"state s{i}: z = 0\n")} {Each(n, i => $"s{i} <- field\nz <- z - lr * s{i}\n")} }}"),
        new("blocks beside each other", 2_000, n => $"{Rule} {{ step base {Each(n, _ => "if t > 3 { z <- z - lr * field }\n")} }}"),
        new("instances", 400, n => $"rule R on z {{ {Each(n, _ => "step SimGda(lr: 0.1)\n")} }} optimizer O = R"),
        new("lines of a game", 1_000, n => $"game G(k: int = 3) on (min x[k]) {{ {Each(n, i => $"let a{i} = sum(x) * {i}\n")} loss {Summed(200, i => $"a{i}")} }}"),
        new("claims", 500, n => "game G on (min x, max y) { loss x * y start {x: 1, y: 1} }\n" + Each(n, i => $"claim \"{i}\" {{ SimGda(lr: 0.1) on G diverges within 9 steps }}\n")),
        new("comments", 10_000, n => Each(n, i => $"// of line {i}\n") + "fn F(a) = a"),
        new("documentation", 10_000, n => Each(n, i => $"/// of line {i}\n") + "fn F(a) = a"),
        new("unknown names", 5_000, n => $"{Rule} {{ step base {Each(n, i => $"z <- z - unknown{i} * lr\n")} }}"),
        new("unknown names, many known", 500, n => $"{Rule} {{ step base {Each(n, i => $"let known{i} = lr\n")} {Each(n, i => $"z <- z - knownn{i}\n")} }}"),
        new("unknown rules, many known", 500, n => $"{Each(n, i => $"rule Known{i} on z {{ z <- z - field }}\n")} {Each(n, i => $"rule S{i} = Knownn{i}\n")}"),
        new("names given twice", 5_000, n => $"{Rule} {{ step base {Each(n, _ => "let a = lr\n")} }}"),
        new("declarations of one name", 5_000, n => Each(n, _ => "fn F(a) = a\n")),
        new("statements that are none", 5_000, n => $"{Rule} {{ step base {Each(n, _ => "let = 1\n")} }}"),
        new("declarations that are none", 5_000, n => Each(n, _ => "rule = 1\n")),
        new("misspelt words", 5_000, n => $"{Rule} {{ step base {Each(n, i => $"lte a{i} = lr\n")} }}"),
        new("blocks never closed", 200, n => Each(n, _ => $"{Rule} {{ if t > 1 {{ step base \n")),
        new("brackets never closed", 2_000, n => $"{Rule} {{ step base {Each(n, _ => "let a = (1\n")} }}"),
        new("characters that mean nothing", 5_000, n => Each(n, _ => "$ ")),
        new("strings that do not end", 5_000, n => Each(n, _ => "\"a\n")),
        new("a list of names", 20_000, n => $"fn F({Listed(n, i => $"a{i}")}) = a0"),
        new("names in brackets that open nothing", 5_000, n => $"fn F(a) = {Each(n, _ => "(a, ")}"),
    ];

    public override string ToString() => Name;

    private static string Each(int count, Func<int, string> write) => string.Concat(Enumerable.Range(0, count).Select(write));

    private static string Listed(int count, Func<int, string> write) => string.Join(", ", Enumerable.Range(0, count).Select(write));

    private static string Summed(int count, Func<int, string> write) => string.Join(" + ", Enumerable.Range(0, count).Select(write));
}
