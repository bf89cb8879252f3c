using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Dsl.Generator;
using Dsl.Parser.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Fuzz.Cases;

/// <summary>Right programs whose names mean something elsewhere: in C#, in .NET, and in the text that is generated.</summary>
internal static partial class AwkwardNames
{
    // A name to be chosen is written §a, §b, …; the same letter is the same name.
    private static readonly string[] Programs =
    [
        "rule §r(§p: real = 0.1, §q: int = 2) on §z { state §s: §z = 0 let §l = field var §v = §l §s <- §p * §s + §l §v <- §v * §q "
            + "§z <- §z - §s * §v report §o = norm(§s) } optimizer §c = §r(§p: 0.2)",
        "rule §r(§p: rule, §q: fn = identity, const §k: int = 3) on §z { let §l = §z repeat §k as §i { step §p } let §m = §q(§z) §z <- mix(§l, §m, 0.5) } "
            + "optimizer §c = §r(§p: SimGda, §q: (§a) => §a * 2)",
        "rule §r on (min §x, max §y) { state §s: §x let §l = field.§x §s <- §l §x <- §x - 0.1 * §s §y <- §y + field.§y * norm(§l) report §o = loss.§y } "
            + "optimizer §c for (min §u, max §w) = §r",
        "optimizer §c for (min §u, max §w) = alternating(§u: SimGda(lr: {§u: 0.1, §w: 0.2}), §w: Adam * 3)",
        "game §c(§p: int = 2, §q: real = 1, §b: bool = true) on (min §x[§p], max §y) { data §d: vector[§p] = [§i] => §i * §q let §l = dot(§x, §d) "
            + "sample §s: vector[§p] = normal() loss if §b then §l * §y else sum(§x * §s) * §y start {§x: [§j] => 1, §y: 1} equilibrium {§x: 0, §y: 0} }",
        "fn §f(§a, §b) = §a * §b rule §r on §z { §z <- §z - §f(field, 0.1) } optimizer §c = §r",
        "extern fn §f(§a: int, §b: real): real optimizer §c = SimGda(lr: 0.1 * §f(t, 2))",
        "rule §r(§p: rule) on §z { state §w: §z[4] attempt { step §p §w.push(§z) } accept when finite(§z) { } else { reset §p } stop when §w.count > 100 } "
            + "rule §q(§a: real = 1) = §r(§p: SimGda(lr: §a)) optimizer §c = §q(§a: 0.5)",
        "namespace §n.§m optimizer §c = Adam optimizer §d = Lookahead(base: Adam)",
        "rule §r(§p: real = 0.1, §q: solver = qr, §g: grain = player) on §z { state §s: real per player state §t: real per tensor = 1 state §u: int state §b: bool = true "
            + "§s <- norm(field, per: §g) §t <- norm(§z, per: tensor) §u <- §u + 1 §b <- not §b §z <- §z - (if §b then §p * §s else §t) * field } optimizer §c = §r",
    ];

    private static readonly string[] Known =
    [
        .. SyntaxFacts.GetKeywordKinds().Select(SyntaxFacts.GetText).Where(word => word.Length > 0 && word.All(char.IsLetter)),
        "__arglist", "__makeref", "__reftype", "__refvalue", "System", "Mmx", "Generated", "Object", "String", "ToString", "Equals", "GetHashCode", "GetType",
        "Finalize", "MemberwiseClone", "ReferenceEquals", "Step", "Dispose", "Advance", "Next", "Draw", "Evaluate", "value", "_", "__", "_1", "a", "A",
        "T", "TSelf", "Attribute", "Console", "Main", "Program", "Int32", "Double", "Array", "Span", "Vector", "Math", "Func", "Action", "Type", "Void",
        "dynamic", "notnull", "unmanaged", "file", "field", "record", "init", "with", "required", "scoped", "allows", "extension", "nint", "nuint",
        "args", "global", "get", "set", "add", "remove", "when", "where", "and", "or", "not", "on", "z", "x", "y", "base", "lr", "state", "count", "push",
        "µ", "μ", "σ", "ς", "Σ", "φ", "ϕ", "ε", "ϵ", "θ", "ϑ", "ſ", "s", "S", "ı", "i", "I", "K", "k", "ǅ", "ǆ", "Ǆ", "ß", "文", "Ω", "Ω", "ａ", "ª",
        "min", "max", "norm", "sqrt", "pi", "identity", "whole", "player", "tensor", "gram", "qr", "Adam", "SimGda", "simultaneous", "alternating",
        "CON", "nul", "aux", "COM1",
    ];

    // What the generated text itself calls things.
    private static readonly Lazy<string[]> All = new(() => [.. Known.Concat(Programs.SelectMany(GeneratedFor)).Distinct().Where(IsName)]);

    public static string Any(Random random)
    {
        var chosen = new Dictionary<string, string>();
        var awkward = 1 + random.Next(4);
        return Place().Replace(Programs[random.Next(Programs.Length)], place => Chosen(place.Value, random, chosen, awkward));
    }

    private static string Chosen(string place, Random random, Dictionary<string, string> chosen, int awkward)
    {
        if (!chosen.TryGetValue(place, out var name))
        {
            name = random.Next(4) < awkward ? All.Value[random.Next(All.Value.Length)] : Plain(place);
            chosen.Add(place, name);
        }

        return name;
    }

    private static string Plain(string place) => $"name{char.ToUpperInvariant(place[1])}";

    private static IEnumerable<string> GeneratedFor(string program)
    {
        var text = Place().Replace(program, place => Plain(place.Value));
        return RightProgram.Of(text).Slices
            .Select(MmxCompiler.Compile)
            .SelectMany(file => CSharpSyntaxTree.ParseText(file!.Text).GetRoot().DescendantTokens())
            .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
            .SelectMany(token => new[] { token.ValueText, char.ToLowerInvariant(token.ValueText[0]) + token.ValueText[1..] });
    }

    private static bool IsName(string text) =>
        Lexer.Lex(new SourceFile("name.mmx", text)).Tokens is { Count: 2 } tokens && tokens.KindAt(0) == TokenKind.Name;

    [GeneratedRegex("§[a-z]")]
    private static partial Regex Place();
}
