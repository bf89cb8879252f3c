using System;
using System.Linq;

namespace Fuzz.Cases;

/// <summary>One thing over and over: chains, brackets, blocks, and single tokens without end.</summary>
internal static class Long
{
    private const int Mega = 1 << 20;

    private static readonly (string Before, string Inside, string After)[] Expressions =
    [
        ("1 + ", "1", ""), ("a and ", "a", ""), ("2^", "2", ""), ("-", "1", ""), ("not ", "a", ""), ("(", "1", ")"), ("(", "1", ""),
        ("(1 + ", "1", ")"), ("f(", "1", ")"), ("field(", "z", ")"), ("f[", "1", "]"), ("{x: ", "1", "}"), ("(a) => ", "1", ""),
        ("[i] => ", "1", ""), ("if a then b else ", "c", ""), ("if ", "a", " then b else c"), ("if ", "", ""), ("", "a", ".b"),
        ("", "a", "[0]"), ("", "a", "(0)"), ("", "1", "^2"), ("", "1", ")"), ("", "1", "]"), ("", "1", "}"), (",", "", ""), (".", "", ""),
        ("^", "", ""), ("a", "", ""), ("1", "", ""), ("a ", "", ""), ("1 ", "", ""), ("(a, ", "", ""), ("[", "", ""), ("{", "", ""),
        ("a: ", "", ""), ("x < ", "1", ""), ("x == ", "1", ""), ("0.", "", ""), ("1e", "", ""), ("\"", "", ""), ("\"a", "", "\""),
        ("\\", "", ""), ("/", "", ""), ("// c\n", "1", ""), ("/* ", "", " */"), ("/// d\n", "", ""), ("*", "", ""), ("<", "", ""),
        ("<-", "", ""), ("\n", "", ""), (" ", "", ""), (";", "", ""), ("\0", "", ""), ("\uD800", "", ""), ("\u202E", "", ""), ("é", "", ""),
        ("sqrt(", "z", ")"), ("norm(z) * ", "1", ""), ("max(z, ", "z", ")"), ("F(", "z", ")"), ("mix(z, z, ", "1", ")"), ("x.", "y", ""),
    ];

    private static readonly (string Before, string Inside, string After)[] Statements =
    [
        ("if a { ", "sample", " }"), ("if a { ", "", ""), ("if a { } else ", "{ }", ""), ("repeat a { ", "sample", " }"),
        ("attempt { ", "sample", " }"), ("attempt { } accept when c { ", "sample", " }"), ("let a = 1\n", "", ""), ("sample ", "", ""),
        ("z <- z - field ", "", ""), ("state s: z ", "", ""), ("step Adam ", "", ""), ("step ", "", ""), ("report r = 1\n", "", ""),
        ("} ", "", ""), ("{ ", "", ""), ("else ", "", ""), ("let let ", "", ""), ("repat 2 { ", "", ""), ("a <- ", "", ""), ("w.push(z) ", "", ""),
    ];

    private static readonly (string Before, string Inside, string After)[] Declarations =
    [
        ("rule R on z { z <- z - field }\n", "", ""), ("rule ", "", ""), ("optimizer O = Adam ", "", ""), ("game G on (min x) { loss x }\n", "", ""),
        ("claim \"a\" { Adam on G diverges within 3 steps }\n", "", ""), ("namespace A ", "", ""), ("fn F(a) = a\n", "", ""), ("fn ", "", ""),
        ("extern fn f(): real\n", "", ""), ("/// doc\n", "fn F(a) = a", ""), ("rul ", "", ""), ("namespace ", "A", ".A"), ("} ", "", ""),
    ];

    public static string Moderate(Random random) =>
        Placed(random, forms => Repeated(forms[random.Next(forms.Length)], 1 << random.Next(4, 12)));

    public static string Megabyte(Random random) =>
        Placed(random, forms => forms[random.Next(forms.Length)] is var form
            ? Repeated(form, Mega / Math.Max(1, form.Before.Length + form.After.Length))
            : "");

    private static string Placed(Random random, Func<(string Before, string Inside, string After)[], string> write) => random.Next(6) switch
    {
        0 => $"rule A on z {{ {write(Statements)} }}\nrule B on z {{ }}",
        1 => write(Declarations),
        2 => $"game G(n: int = 2) on (min x[n], max y) {{ loss {write(Expressions)} }}",
        3 => $"fn F(a) = a\noptimizer O = SimGda(lr: {write(Expressions)})",
        _ => $"fn F(a) = a * a\nrule A on z {{ let v = {write(Expressions)} z <- z - v }}\noptimizer O = A",
    };

    private static string Repeated((string Before, string Inside, string After) form, int times) =>
        string.Concat(Enumerable.Repeat(form.Before, times)) + form.Inside + string.Concat(Enumerable.Repeat(form.After, times));
}
