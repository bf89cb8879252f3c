using System.Collections.Generic;
using static Dsl.Parser.Tests.Binding.Programs;

namespace Dsl.Parser.Tests.Binding;

/// <summary>Windows misused: code, text, and a fragment of what is said.</summary>
internal static class WindowCases
{
    private const string Sized = "rule Sized(const n: int) on z { state w: z[n]  w.push(field)  z <- z - w[0] } ";

    public static IReadOnlyList<(string Code, string Source, string Said)> All =>
    [
        ("MMX2001", Window("w.push(«x»)"), "a vector of the whole space is wanted"),
        ("MMX2001", Window("z <- z - field(«w»)"), "Take one of its vectors"),
        ("MMX2002", Window("let a = «w»"), "this is a window of vectors of the whole space"),
        ("MMX2002", Window("z <- z - «w»"), "`w[0]` is the newest"),
        ("MMX2002", Window("z <- if yes then z else «w»"), "Take one of its vectors"),
        ("MMX2003", Window("let a = «w» and yes"), "this is a window"),
        ("MMX2006", Window("w.push(«yes»)"), "`w[0]` is a vector of the whole space, and this is a truth"),
        ("MMX2006", Window("z <- «w»"), "Take one of its vectors"),
        ("MMX2007", Window("let a = dot(z, «w»)"), "Take one of its vectors"),
        ("MMX2008", Window("«w.push()»"), "`push` takes 1 operand, and here are 0"),
        ("MMX2008", Window("«w.clear(1)»"), "Write `clear()`"),
        ("MMX2009", Window("w.push(«v»: z)"), "`push` has no option `v`"),
        ("MMX2017", Window("let a = «w[0][0]»"), "a vector of the whole space"),
        ("MMX2031", Window("w.«pop»()"), "A window has no `pop`"),
        ("MMX2031", Window("let a = w.«size»"), "`w.count`"),
        ("MMX2031", Window("x <- w.«x»"), "A window has no `x`"),
        ("MMX2032", Window("let a = 1 + w.«push»"), "a statement of its own"),
        ("MMX2033", Window("z <- w[«lr»]"), "this is a real"),
        ("MMX2033", Window("z <- «w[0, 1]»"), "this is 2 of them"),
        ("MMX2034", Rule("state w: z[3] = «0»  w.push(z)  z <- w[0]"), "`w.push(…)`"),
        ("MMX2005", Rule("state w: z[«1.5»]  w.push(z)  z <- w[0]"), "this is a real"),
        ("MMX2035", Rule("state w: z[«k»]  w.push(z)  z <- w[0]"), "a `const` parameter"),
        ("MMX2036", Rule("state w: z[«0»]  w.push(z)  z <- w[0]"), "from 1 to 1000 vectors, and this is 0"),
        ("MMX2036", Sized + "optimizer O = «Sized(n: -1)»", "`Sized` cannot take this"),
        ("MMX2037", Rule("state w: «real[3]»"), "`real` is a number"),
        ("MMX3009", Window("«w» <- z"), "Change it with `w.push(…)`"),
    ];

    private static string Window(string body) => Rule("state w: z[3]  w.push(z)  let first = w[0] " + body);
}
