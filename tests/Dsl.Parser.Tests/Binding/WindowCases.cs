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
        ("MMX2002", Window("z <- z - «w»"), "`w[0]` for the newest"),
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
        ("MMX2032", Window("let a = w.«push»(z)"), "a statement of its own"),
        ("MMX2031", Window("let a = w.«pop»()"), "A window has no `pop`"),
        ("MMX1016", Window("let a = «w.count»()"), "This is an int and cannot be called. Leave out the parentheses"),
        ("MMX2033", Window("z <- w[«lr»]"), "this is a real"),
        ("MMX2033", Window("z <- «w[0, 1]»"), "this is 2 of them"),
        ("MMX2034", Rule("state w: z[3] = «0»  w.push(z)  z <- w[0]"), "`w.push(…)`"),
        ("MMX2005", Rule("state w: z[«1.5»]  w.push(z)  z <- w[0]"), "this is a real"),
        ("MMX2035", Rule("state w: z[«k»]  w.push(z)  z <- w[0]"), "a `const` parameter"),
        ("MMX2036", Rule("state w: z[«0»]  w.push(z)  z <- w[0]"), "from 1 to 1000 vectors, and this is 0"),
        ("MMX2036", Sized + "optimizer O = «Sized(n: -1)»", "`Sized` cannot take this"),
        ("MMX2037", Rule("state w: «real[3]»"), "`real` is a number"),
        ("MMX2001", Window("let c = lstsq(w, «x»)  z <- w * c"), "a vector of the whole space is wanted"),
        ("MMX2001", Window("state v: x[2]  v.push(x)  let c = lstsq(w, z, against: «v»)  z <- w * c"), "a window of vectors of `x`"),
        ("MMX2002", Solved("let a = «c» + 1"), "only multiplied, by a window or a number"),
        ("MMX2002", Solved("let a = -«c»"), "coefficients of `lstsq`"),
        ("MMX2002", Solved("z <- «w» * z"), "combine them: `w * c`"),
        ("MMX2002", Solved("z <- z * «c»"), "only multiplied"),
        ("MMX2002", Solved("let d = if yes then «c» else 0"), "only multiplied"),
        ("MMX2006", Solved("z <- «c»"), "`w * c`"),
        ("MMX2006", Solved("var d = c  d <- «1»"), "Assign what `lstsq` gives"),
        ("MMX2006", Solved("var d = c  d <- «lstsq(w, z, per: player)»"), "as fine as these"),
        ("MMX2007", Window("let c = lstsq(w, «1»)  z <- w * c"), "`lstsq` wants a vector"),
        ("MMX2008", Window("let c = «lstsq(w)»"), "`lstsq` takes 2 operands"),
        ("MMX2009", Window("let c = lstsq(w, z, «damp»: 1)"), "It takes `ridge`, `against`, `by`, `per`"),
        ("MMX2017", Solved("let a = «c[0]»"), "coefficients of `lstsq`"),
        ("MMX2018", Window("let a = condition(w, per: «layer»)"), "`whole`, `player` or `tensor`"),
        ("MMX2020", Rule("state v: x[2]  v.push(x)  state w: z[2]  w.push(z)  let c = lstsq(v, x, per: tensor)  z <- w * «c»"), "none for the whole space"),
        ("MMX2038", Window("let c = lstsq(«z», z)"), "`lstsq` wants a window, and this is a vector"),
        ("MMX2038", Window("let c = condition(«z»)"), "`condition` wants a window"),
        ("MMX2038", Window("let c = lstsq(w, z, against: «z»)"), "`against` wants a window"),
        ("MMX2039", Solved("z <- c * «w»"), "Write `w * c`"),
        ("MMX2040", Window("let c = lstsq(w, z, ridge: «z»)  z <- w * c"), "this is a vector"),
        ("MMX2040", Window("let c = lstsq(w, z, ridge: «yes»)  z <- w * c"), "this is a truth"),
        ("MMX2042", Window("let c = lstsq(w, z, ridge: «norm(z, per: player)»)  z <- w * c"), "a real per player"),
        ("MMX2043", Window("let c = lstsq(w, z, by: «svd»)  z <- w * c"), "`gram` or `qr`"),
        ("MMX2043", "rule R(by: solver = «cholesky») on z { state w: z[2]  w.push(field)  z <- z - w * lstsq(w, z, by: by) }", "A solver is wanted"),
        ("MMX1013", "rule R(by: solver = gram) on z { z <- z - field * «by» }", "It may stand after `by:`"),
        ("MMX2001", Window("z <- z - field(«differences(w)»)"), "write `w[0] - w[1]` for the newest"),
        ("MMX2001", Window("state v: x[2]  v.push(x)  let c = lstsq(w, z, against: «differences(v)»)  z <- w * c"), "the differences of a window's vectors of `x`"),
        ("MMX2002", Window("let d = «differences(w)»"), "this is the differences of a window's vectors of the whole space"),
        ("MMX2002", Solved("z <- z - «differences(w)»"), "Combine them, `differences(w) * c`"),
        ("MMX2002", Solved("z <- «differences(w)» * z"), "Combine them"),
        ("MMX2006", Window("z <- «differences(w)»"), "`w[0] - w[1]`"),
        ("MMX2006", Window("w.push(«differences(w)»)"), "`w[0] - w[1]`"),
        ("MMX2007", Window("let a = dot(z, «differences(w)»)"), "Combine them"),
        ("MMX2008", Window("let a = norm(«differences()»)"), "`differences` takes 1 operand"),
        ("MMX2009", Window("let a = norm(differences(w, «per»: player))"), "`differences` has no option `per`"),
        ("MMX2011", Window("x <- «differences(w).x»"), "the differences of a window"),
        ("MMX2017", Window("let a = «differences(w)[0]»"), "the differences of a window"),
        ("MMX2038", Window("let a = norm(differences(«z»))"), "`differences` wants a window, and this is a vector"),
        ("MMX2038", Window("let a = norm(differences(«differences(w)»))"), "`differences` wants a window, and this is the differences"),
        ("MMX2039", Solved("z <- c * «differences(w)»"), "Write `w * c`"),
        ("MMX3009", Window("«w» <- z"), "Change it with `w.push(…)`"),
    ];

    private static string Solved(string body) => Window("let c = lstsq(w, z)  let mixed = w * c " + body);

    private static string Window(string body) => Rule("state w: z[3]  w.push(z)  let first = w[0] " + body);
}
