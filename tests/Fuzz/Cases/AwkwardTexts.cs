using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Text;

namespace Fuzz.Cases;

/// <summary>Texts that reach the generated C# and would end a comment, a string or a directive there, and say more.</summary>
internal static class AwkwardTexts
{
    /// <summary>The class that no generated text declares, unless a text of the source has broken out.</summary>
    public const string Smuggled = "Smuggled";

    private static readonly string[] Ends =
    [
        "*/", "-->", "\"\"\"", "\"", "'", "]]>", "</summary>", "<summary>", "&lt;", "&", "<", "<a", "<!--", "<![CDATA[", "<?x", "\r", "\n", "\r\n", "\u0085",
        "\u2028", "\u2029", "\v", "\f", "\0", "\u001A", "\uFEFF", "\u200B", "\u202E", "\u2066", "\uD800", "\uDC00", "\uD83D\uDE00", "\\", "\\\"", "\\u000a",
        "\\n", "{", "}", "{0}", ";", "//", "/*", "#endif\n", "\n#line 1 \"x\"\n", "\r#error \r", "\n#if false\n", "@\"", "$\"", "$\"{", "\t", "%s", "`", "\u00AD",
    ];

    private static readonly string[] Programs =
    [
        "/// §\nrule R(lr: real = 0.1) on z { z <- z - lr * field }\n/// §\noptimizer O = R",
        "/// §\n/// §\ngame G(n: int = 3) on (min x[n], max y[n]) { data A: matrix[n, n] = csv(\"§\") loss dot(x, A * y) start {x: 1, y: 1} }",
        "game G() on (min x, max y) { loss x * y start {x: 1, y: 1} }\n/// §\nclaim \"§\" { SimGda(lr: 0.1) on G diverges within 3 steps }",
        "/// §\nextern fn warmup(step: int): real\n/// §\noptimizer O = SimGda(lr: warmup(t))",
        "// §\nrule R on z { let a = field // §\n z <- z - a }\n// §\noptimizer O = R // §",
        "rule R on z { z <- z - field * (if t == 0 then \"§\" else 1) }\noptimizer O = R",
        "namespace §\noptimizer O = Adam",
    ];

    public static IReadOnlyList<SourceFile> Any(Random random)
    {
        var parts = Programs[random.Next(Programs.Length)].Split('§');
        var text = string.Concat(parts.Select((part, at) => at == 0 ? part : Awkward(random) + part));
        var path = random.Next(2) == 0 ? "fuzz.mmx" : Awkward(random) + ".mmx";
        return [new SourceFile(path, text)];
    }

    private static string Awkward(Random random) => string.Concat(Enumerable.Range(0, 1 + random.Next(4)).Select(_ => random.Next(4) switch
    {
        0 => $"class {Smuggled} {{ }}",
        1 => "words ",
        _ => Ends[random.Next(Ends.Length)],
    }));
}
