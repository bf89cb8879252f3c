namespace Dsl.Parser.Diagnostics;

// 39xx: what the language has and this version does not compile.
public static partial class MmxErrors
{
    public static Diagnostic SimplexNotYet(Place place) => NotYet(
        "MMX3915", place, "`simplex`", "Use `box`, `ball` or `l1`.");

    private static Diagnostic NotYet(string code, Place place, string construct, string hint) =>
        new(code, place, $"This version of mmx does not compile {construct} yet.", hint);
}
