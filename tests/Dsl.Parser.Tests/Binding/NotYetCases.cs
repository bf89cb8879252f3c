using System.Collections.Generic;
using static Dsl.Parser.Tests.Binding.Programs;

namespace Dsl.Parser.Tests.Binding;

/// <summary>What the language has and this version does not compile: each is named once, and nothing follows.</summary>
internal static class NotYetCases
{
    public static IReadOnlyList<(string Code, string Source, string Said)> All =>
    [
        ("MMX3915", Rule("z <- «simplex»(z)"), "`simplex`"),
    ];
}
