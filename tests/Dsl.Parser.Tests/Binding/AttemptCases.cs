using System.Collections.Generic;
using static Dsl.Parser.Tests.Binding.Programs;

namespace Dsl.Parser.Tests.Binding;

/// <summary>Wrong attempts and stops: code, text, and a fragment of what is said.</summary>
internal static class AttemptCases
{
    public static IReadOnlyList<(string Code, string Source, string Said)> All =>
    [
        ("MMX3301", Rule("attempt { z <- z - field  «stop when yes» } accept when yes"), "Write `stop when` behind the attempt"),
        ("MMX3301", Rule("attempt { repeat k { if yes { «stop when yes» } } } accept when yes"), "in the middle of an attempt"),
        ("MMX3301", Rule("attempt { attempt { sample } accept when yes { «stop when yes» } } accept when yes"), "in the middle"),
        ("MMX3302", Rule("attempt { z <- z - field } else «{ sample }»"), "without `accept when` an attempt is always accepted"),
        ("MMX3303", Rule("var a = 1  attempt restoring («a») { a <- 2 } accept when a > 1"), "`a` is a `var`, which stays"),
        ("MMX3303", Rule("let a = 1  attempt restoring («a») { sample } accept when a > 1"), "`a` is a `let`"),
        ("MMX3303", Rule("repeat k as i { attempt restoring («i») { sample } accept when yes }"), "the index of a loop"),
        ("MMX3303", Rule("attempt restoring («lr») { sample } accept when yes"), "`lr` is a parameter"),
        ("MMX3303", Rule("attempt restoring («f») { sample } accept when yes"), "`f` is a fn"),
        ("MMX3303", Rule("attempt restoring («g») { sample } accept when yes"), "`g` is a grain"),
        ("MMX3303", Rule("report a = 1  attempt restoring («a») { sample } accept when yes"), "`a` is a report"),
        ("MMX3304", Rule("attempt restoring («z.x») { sample } accept when yes"), "not what is computed"),
        ("MMX3304", Rule("attempt restoring («2 * z») { sample } accept when yes"), "`base.state`"),
        ("MMX3305", Rule("attempt restoring (z, «x») { sample } accept when yes"), "`x` is put back already"),
        ("MMX3305", Rule("attempt restoring (x, y, «z») { sample } accept when yes"), "`z` is put back already"),
        ("MMX3305", Rule("state a: real  attempt restoring (a, «a») { a <- a + 1 } accept when a > 1"), "`a` is put back already"),
        ("MMX3305", Rule("attempt restoring (base, «base.state») { step base } accept when yes"), "`base.state` is put back already"),
        ("MMX1001", Rule("attempt restoring («q») { sample } accept when yes"), "Nothing here is called `q`"),
        ("MMX1001", Rule("attempt { let a = 1 } accept when a > 0  let b = «a»"), "Nothing here is called `a`"),
        ("MMX1004", Rule("attempt { let a = 1 } accept when a > 0 { let «a» = 2 }"), "`a` already"),
        ("MMX2003", Rule("attempt { sample } accept when «lr»"), "Compare it with something"),
        ("MMX2004", Rule("attempt { sample } accept when «z > 0»"), "Say `all(…)` or `any(…)`"),
        ("MMX3029", Rule("attempt restoring («base») { sample } accept when yes"), "never"),
    ];
}
