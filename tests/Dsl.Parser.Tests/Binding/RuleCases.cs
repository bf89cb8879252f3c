using System.Collections.Generic;
using System.Linq;
using static Dsl.Parser.Tests.Binding.Programs;

namespace Dsl.Parser.Tests.Binding;

/// <summary>Wrong rules, arguments and steps: code, text, and a fragment of what is said.</summary>
internal static class RuleCases
{
    private const string Capped = "rule Capped(cap: real) on z { if norm(field) < cap { z <- z - cap * field } } ";

    private const string ByLoss = "rule ByLoss() on (min x, max y) { if loss.x > 0 { x <- x - field.x  y <- y - field.y } } ";

    private static readonly string SixtyFour = string.Concat(Enumerable.Range(0, 64).Select(number => $"min p{number}, "));

    public static IReadOnlyList<(string Code, string Source, string Said)> All =>
    [
        ("MMX3001", "optimizer O = «Rapp»", "`Rapp` needs its argument `gamma`, a real"),
        ("MMX3001", Rule("step «Lookahead(k: 2)»"), "`base`, a rule"),
        ("MMX3002", "optimizer O = SimGda(«rl»: 1)", "Did you mean `lr`?"),
        ("MMX3003", "optimizer O = SimGda(lr: 1, «lr»: 2)", "`lr` is given twice"),
        ("MMX3004", "optimizer O = SimGda(«0.1»)", "Write `lr: …`"),
        ("MMX3004", "optimizer O = Lookahead(«SimGda»)", "Write `base: …`"),
        ("MMX3004", "optimizer O = Lookahead(base: SimGda, «5»)", "Write `k: …`"),
        ("MMX3004", "optimizer O = Lookahead(«5», base: SimGda * 2)", "Write `k: …`"),
        ("MMX3004", "optimizer O = SimGda(lr: 1, «2»)", "Leave this out"),
        ("MMX3004", "optimizer O = alternating(x: SimGda, «SimGda»)", "Write `y: …`"),
        ("MMX3004", "optimizer O = SimGda(lr: 0,«05»)", "`0.05`"),
        ("MMX3004", "optimizer O = Momentum(lr: 0.1,«0.2»)", "Write `momentum: …`."),
        ("MMX3022", "optimizer O = simultaneous(«x: SimGda keeping sample», y: SimGda)", "draws one sample for all"),
        ("MMX3002", "optimizer O = Adam(«weight_decay»: 1)", "`WeightDecay(base: R, rate: 1e-5)`"),
        ("MMX3002", "optimizer O = SimGda(«learning_rate»: 1)", "Did you mean `lr`?"),
        ("MMX3002", "optimizer O = Lookahead(base: SimGda, «sync»: 1)", "There are `base`, `k` and `alpha`."),
        ("MMX3026", Rule("step «k» * base"), "Write the rule first: `base * k`."),
        ("MMX3009", Rule("«lr» <- lr * 0.9"), "Copy it into a `state`"),
        ("MMX3005", "optimizer O = SimGda(lr: «true»)", "`lr` is a real, and this is a truth"),
        ("MMX3005", "optimizer O = Lookahead(base: SimGda, k: «2.5»)", "Round it"),
        ("MMX3005", "optimizer O for (min g, max d) = Lookahead(base: SimGda, k: «{g: 1, d: 2}»)", "Only a real"),
        ("MMX3005", Rule("step SimGda(lr: «z»)"), "a vector of the whole space"),
        ("MMX3005", "rule R(k: int = «0.5») on z { repeat k { z <- z - field } }", "`k` is an int"),
        ("MMX3006", "rule R(const k: int = «t») on z { repeat k { z <- z - field } }", "`k` is const"),
        ("MMX3006", "rule S(const k: int) on z { repeat k { z <- z - field } } rule R(n: int) = S(k: «n»)", "`k` is const"),
        ("MMX3007", "rule A() = Lookahead(base: «A»)", "`A` contains itself: A → A"),
        ("MMX3007", "rule A() = Lookahead(base: «B») rule B() on z { step A }", "A → B → A"),
        ("MMX3007", "fn f(a) = «g»(a) fn g(a) = f(a)", "`f` contains itself: f → g → f"),
        ("MMX3008", Rule("step base  step base on «x»"), "on `x` here and on the whole space elsewhere"),
        ("MMX3009", Rule("let a = 1  «a» <- 2"), "`a` is a `let`"),
        ("MMX3009", Rule("«lr» <- 2"), "`lr` is a parameter"),
        ("MMX3009", Rule("repeat k as i { «i» <- 2 }"), "the index of a loop"),
        ("MMX3009", Rule("«base» <- 2"), "`base` is a rule"),
        ("MMX3009", Rule("report a = 1  «a» <- 2"), "Say `report a = …`"),
        ("MMX3010", Rule("«z.x» <- field.x"), "a player by its name"),
        ("MMX3011", "optimizer O for (min x) = «AltGda»", "2 players, and here is 1"),
        ("MMX3011", Rule("step «AltGda()» on x"), "2 players, and here is 1"),
        ("MMX3011", "rule On(base: rule) on (min x, max y) { step base on x } optimizer O = On(base: «AltGda»)", "here is 1"),
        ("MMX3012", ByLoss + "optimizer O for (max a, max b) = «ByLoss»", "the loss of `x`"),
        ("MMX3019", Rule("step SimGda(lr: norm(«field»))"), "Ask in a `let`"),
        ("MMX3019", "optimizer O = SimGda(lr: norm(«field»))", "cannot ask for `field`"),
        ("MMX3041", "extern fn warmup(steps: int): «vector»", "Say `real`, `int` or `bool`"),
        ("MMX3041", "extern fn warmup(steps: «float»): real", "Did you mean `real`?"),
        ("MMX3041", "extern fn warmup(by: «grain»): real", "`grain` is none"),
        ("MMX1004", "extern fn warmup(steps: int, «steps»: int): real", "`steps`"),
        ("MMX3005", "extern fn warmup(steps: int): real " + Rule("let a = warmup(«lr»)"), "`steps` is an int, and this is a real"),
        ("MMX3005", "extern fn warmup(steps: int): real " + Rule("let a = warmup(«z»)"), "Reduce it first"),
        ("MMX3005", "extern fn warmup(late: bool): real " + Rule("let a = warmup(«1»)"), "Give it a truth"),
        ("MMX3020", "extern fn warmup(steps: int): real " + Rule("let a = «warmup(1, 2)»"), "`warmup` takes 1 argument"),
        ("MMX3040", Rule("step SimGda(lr: norm(«normal»(like: z)))"), "no vector is drawn"),
        ("MMX3040", "optimizer O = SimGda(lr: «normal»(like: z))", "Draw it in a `let`"),
        ("MMX3040", Rule("step SimGda(lr: «norm(uniform() * z)»)"), "`norm` takes nothing that is drawn"),
        ("MMX3040", "fn far(a, v) = a * norm(v) " + Rule("step SimGda(lr: far(«uniform()», z))"), "`far` takes nothing that is drawn"),
        ("MMX3020", "fn h(a, b) = a + b " + Rule("let c = «h(1)»"), "`h` takes 2 arguments, and here is 1"),
        ("MMX3017", Rule("if yes { «state m: z» }"), "stands inside a block"),
        ("MMX3021", Rule("step «base(lr: 1)»"), "has its arguments already"),
        ("MMX3022", "optimizer O = Lookahead(«base: SimGda keeping sample»)", "said of a step"),
        ("MMX3023", Rule("let a = «base.lr»"), "`base.state`"),
        ("MMX3004", "optimizer O = alternating(«SimGda»)", "Write `x: …`"),
        ("MMX3025", "optimizer O = «alternating»", "Write `alternating(x: …, y: …)`"),
        ("MMX3025", Rule("step «alternating»()"), "gives players their rules"),
        ("MMX3026", "optimizer O = «5» * SimGda", "Write the rule first"),
        ("MMX3027", Rule("step alternating(x: base, «y»: base) on x"), "`y` is not of the space"),
        ("MMX3027", "rule On(base: rule) on (min x, max y) { step base on x } " +
            "optimizer O for (min g, max d) = On(base: alternating(g: SimGda, «d»: SimGda))", "`d` is not of the space"),
        ("MMX3011", "optimizer O = alternating(x: «AltGda», y: SimGda)", "2 players, and here is 1"),
        ("MMX3011", Rule("step alternating(x: base * 2, y: «AltGda» * 3)"), "2 players, and here is 1"),
        ("MMX3022", "optimizer O = simultaneous(x: SimGda, «y: SimGda keeping sample»)", "said of a step"),
        ("MMX3025", "optimizer O = «simultaneous»()", "Write `simultaneous(x: …, y: …)`"),
        ("MMX3030", "optimizer O = simultaneous(x: «Extragradient», y: SimGda)", "it asks for `field` at another point"),
        ("MMX3030", "optimizer O = simultaneous(x: SimGda, y: «Lookahead(base: SimGda)»)", "in it `SimGda` reads `field` again in the next pass"),
        ("MMX3030", "optimizer O = simultaneous(x: «Extra(base: Adam)», y: SimGda)", "in it `Adam` reads `field` when it may have moved"),
        ("MMX3030", "optimizer O = simultaneous(x: «SimGda * 1», y: SimGda)", "reads `field` again in the next pass"),
        ("MMX3030", "rule Twice() on z { if t > 3 { z <- 0 } z <- z - field } optimizer O = simultaneous(x: «Twice»)", "when it may have moved"),
        ("MMX3030", "rule Fresh() on z { sample  z <- z - field } optimizer O = simultaneous(x: «Fresh»)", "it draws a `sample`"),
        ("MMX3030", "rule Loss() on z { z <- z - sum(z) * loss } optimizer O = simultaneous(x: «Loss»)", "it reads `loss`"),
        ("MMX3030", "rule Ends() on z { repeat 1 { z <- 0.9 * z } until norm(field) < 1 } optimizer O = simultaneous(x: «Ends»)", "when it may have moved"),
        ("MMX3030", "rule R(base: rule) on (min x, max y) { step simultaneous(x: base, y: SimGda) } " +
            "optimizer O for (min g, max d) = R(base: «Extragradient»)", "`Extragradient` cannot be stepped in `simultaneous`"),
        ("MMX3030", "optimizer O = simultaneous(x: «Both»)  rule Both() on (min x) { step SimGda  step simultaneous(x: SimGda) }",
            "in it `Simultaneous` reads `field` when it may have moved"),
        ("MMX3030", "rule Ahead(base: rule) on z { step base with field = field(z - field) } " +
            "optimizer O = simultaneous(x: «Ahead(base: SimGda)»)", "it asks for `field` at another point"),
        ("MMX3030", "rule Late(base: rule) on z { z <- 0.9 * z  step base with field = 2 * field } " +
            "optimizer O = simultaneous(x: «Late(base: SimGda)»)", "it reads `field` when it may have moved"),
        ("MMX3031", Rule("step base with field = if finite(«base.state») then field else 0 * field"), "in a `let` before the step"),
        ("MMX3002", Rule("step alternating(x: base, y: SimGda(«rl»: 1) * 2)"), "Did you mean `lr`?"),
        ("MMX3028", Rule("step base  reset «bas»"), "Did you mean `base`?"),
        ("MMX3028", Rule("step base  reset «z»"), "`z` is no rule parameter"),
        ("MMX3028", Rule("step Adam  reset «Adam»"), "that was handed over"),
        ("MMX3029", Rule("let s = «base.state»"), "it has no state in this rule"),
        ("MMX3029", Rule("step Lookahead(base: base)  «base.state» <- 0"), "is that rule's own"),
        ("MMX3029", Rule("step Lookahead(base: base)  reset «base»"), "`base` is never stepped here"),
        ("MMX3024", "optimizer O = Rapp(gamma: 1, prox: «2»)", "`prox` is a fn, and this is an int"),
        ("MMX3018", "fn h(a) = a " + Rule("let c = h(«b»: 1)"), "`h` has no parameter `b`"),
        ("MMX3050", $"optimizer O for ({SixtyFour}max «p64») = SimGda", "at most 64 players"),
        ("MMX2004", Capped + "optimizer O for (min g, max d) = Capped(cap: «{g: 1, d: 2}»)", "`Capped` cannot take this"),
        ("MMX3020", "optimizer O = Rapp(gamma: 1, prox: «(a, b) => a»)", "`Rapp` cannot take this"),
    ];
}
