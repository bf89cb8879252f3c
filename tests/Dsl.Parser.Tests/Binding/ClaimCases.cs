using System.Collections.Generic;

namespace Dsl.Parser.Tests.Binding;

/// <summary>Wrong claims: code, text, and a fragment of what is said.</summary>
internal static class ClaimCases
{
    private const string Games =
        "game G(n: int = 2, a: real) on (min x[n], max y) { loss a * sum(x) * y  start {x: 1, y: 1} equilibrium {x: 0, y: 0} } "
        + "game H(n: int = 2) on (min x[n]) { loss dot(x, x) } game Z() on (min z, max y) { loss z * y  start {z: 1, y: 1} } ";

    public static IReadOnlyList<(string Code, string Source, string Said)> All =>
    [
        ("MMX3201", Games + "claim \"a\" { SimGda on Z reaches 1 within 1 steps } claim «\"a\"» { SimGda on Z reaches 1 within 1 steps }", "called `a`"),
        ("MMX3202", Line("SimGda on «J» reaches 1 within 1 steps"), "There is no game `J`"),
        ("MMX3203", Line("SimGda on «Adam» reaches 1 within 1 steps"), "`Adam` is a rule"),
        ("MMX3204", Line("SimGda on «3» reaches 1 within 1 steps"), "A game is wanted"),
        ("MMX1014", Line("«SimGdb» on G(a: 1) reaches 1 within 1 steps"), "Did you mean `SimGda`?"),
        ("MMX3002", Line("SimGda(«rl»: 1) on G(a: 1) reaches 1 within 1 steps"), "`SimGda` has no parameter `rl`"),
        ("MMX3011", Line("«AltGda» on H from {x: 1} reaches 1 within 1 steps"), "2 players, and here is 1"),
        ("MMX3001", Line("SimGda on «G» reaches 1 within 1 steps"), "`G` needs its argument `a`"),
        ("MMX3002", Line("SimGda on G(a: 1, «m»: 2) reaches 1 within 1 steps"), "`G` has no parameter `m`"),
        ("MMX3003", Line("SimGda on G(a: 1, «a»: 2) reaches 1 within 1 steps"), "`a` is given twice"),
        ("MMX3004", Line("SimGda on G(a: 1, «2») reaches 1 within 1 steps"), "Write `n: …`"),
        ("MMX3005", Line("SimGda on G(a: 1, n: «2.5») reaches 1 within 1 steps"), "`n` is an int"),
        ("MMX3135", Line("SimGda on G(a: «exp(1)») reaches 1 within 1 steps"), "has to be computed"),
        ("MMX3135", "game I(a: real = «exp(1)») on (min x) { loss a * x }", "Write the number out"),
        ("MMX3205", Line("SimGda on «H(n: 3)» reaches 1 within 1 steps"), "Write `from {x: …}`"),
        ("MMX3125", Line("SimGda on H from «1» reaches 1 within 1 steps"), "Write `from {x: …}`"),
        ("MMX2013", Line("SimGda on Z from «{z: 1}» reaches 1 within 1 steps"), "`y` is missing"),
        ("MMX3206", Line("SimGda on Z reaches «norm(z - equilibrium.z) < 1» within 1 steps"), "where its equilibrium is"),
        ("MMX3207", Line("SimGda on G(a: 1) keeps «norm(z)» for 3 steps"), "this is a real"),
        ("MMX3207", Line("SimGda on G(a: 1) has «z > 0» after 3 steps"), "a truth for each element"),
        ("MMX1001", Line("SimGda on G(a: 1) has «w» > 0 after 3 steps"), "A claim is about `z`, the players"),
        ("MMX3209", "extern fn half(a: real): real " + Line("«SimGda(lr: half(t)) on G(a: 1) reaches 1 within 2 steps»"), "comes to `half`"),
        ("MMX3210", Games + "claim «\"it is so\"» { }", "`it is so` claims nothing"),
        ("MMX3208", Line("SimGda on G(a: 1) reaches 1 within «2.5» steps"), "from 0 on"),
        ("MMX3208", Line("SimGda on G(a: 1) seeds «0» reaches 1 within 2 steps"), "from 1 on"),
        ("MMX3208", Line("SimGda on G(a: 1) seeds 3, at least «4» reaches 1 within 2 steps"), "from 0 to 3"),
    ];

    private static string Line(string line) => Games + "claim \"it is so\" { " + line + " }";
}
