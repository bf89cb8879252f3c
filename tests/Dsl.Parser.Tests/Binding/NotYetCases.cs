using System.Collections.Generic;
using static Dsl.Parser.Tests.Binding.Programs;

namespace Dsl.Parser.Tests.Binding;

/// <summary>What the language has and this version does not compile: each is named once, and nothing follows.</summary>
internal static class NotYetCases
{
    public static IReadOnlyList<(string Code, string Source, string Said)> All =>
    [
        ("MMX3903", Rule("let c = «lstsq»(z, field, ridge: 1)  z <- z - c"), "`lstsq`"),
        ("MMX3913", "rule R(by: «solver» = gram) on z { z <- z - field }", "`solver` parameters"),
        ("MMX3915", Rule("z <- «simplex»(z)"), "`simplex`"),
    ];
}
