using System.Collections.Generic;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>How what begins with a word is written, for who began it and lost the way.</summary>
internal static class Forms
{
    private static readonly Dictionary<string, string> ByFirstWord = new()
    {
        ["namespace"] = "namespace Acme.Gans",
        ["rule"] = "rule Name(lr: real = 0.01) on z { … }",
        ["fn"] = "fn Name(a, b) = e",
        ["extern"] = "extern fn name(a: int): real",
        ["optimizer"] = "optimizer Name for (min x, max y) = Rule(…)",
        ["game"] = "game Name(n: int) on (min x[n], max y[n]) { … }",
        ["claim"] = "claim \"title\" { … }",
        ["let"] = "let name = e",
        ["var"] = "var name = e",
        ["state"] = "state name: z = e",
        ["step"] = "step R on x keeping sample with field = e",
        ["repeat"] = "repeat n as i { … } until c",
        ["if"] = "if c { … } else { … }",
        ["attempt"] = "attempt restoring (x, y) { … } accept when c { … } else { … }",
        ["stop"] = "stop when c",
        ["reset"] = "reset base",
        ["report"] = "report name = e",
        ["data"] = "data A: matrix[n, m] = [i, j] => e",
        ["sample"] = "sample xi: vector[n] = normal()",
        ["loss"] = "loss e` or `loss x: e",
        ["field"] = "field x: e",
        ["start"] = "start {x: …, y: …}",
        ["equilibrium"] = "equilibrium {x: …, y: …}",
    };

    /// <summary>A hint, or null where the word begins nothing.</summary>
    public static string? Of(Token first) => ByFirstWord.TryGetValue(first.Text, out var form) ? $"It is written `{form}`." : null;
}
