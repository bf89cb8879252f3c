using System.Collections.Generic;
using static Dsl.Parser.Tests.Binding.Programs;

namespace Dsl.Parser.Tests.Binding;

/// <summary>Wrong names: code, text, and a fragment of what is said.</summary>
internal static class NameCases
{
    public static IReadOnlyList<(string Code, string Source, string Said)> All =>
    [
        ("MMX1002", "optimizer O for (min g, max d) = alternating(g: SimGda, «x»: SimGda)", "The players are `g`, `d`"),
        ("MMX1006", "rule A() = alternating(«x»: SimGda)", "no names here"),
        ("MMX1001", Rule("z <- z - «rl» * field"), "Did you mean `lr`?"),
        ("MMX1001", Rule("z <- z - lr * «feild»"), "Did you mean `field`?"),
        ("MMX1001", Rule("if yes { let a = lr  z <- z - a * field } z <- z - «a» * field"), "Nothing here is called `a`"),
        ("MMX1001", Rule("«last» <- field"), "Nothing here is called `last`"),
        ("MMX1001", Rule("z <- z - «late» * field  let late = lr"), "`late`"),
        ("MMX1002", Rule("let a = z.«w»"), "The players are `x`, `y`"),
        ("MMX1002", Rule("let a = {x: 1, y: 2, «w»: 3}"), "`w` is no player"),
        ("MMX1002", Rule("step base on «w»"), "`w` is no player"),
        ("MMX1003", "fn f(a) = a  fn «f»(b) = b", "`f` is declared twice"),
        ("MMX1003", "rule A() on z { z <- z - field } optimizer «A» = SimGda", "`A` is declared twice"),
        ("MMX1004", Rule("let «lr» = 1"), "`lr` already has a meaning"),
        ("MMX1004", Rule("let a = 1  if yes { let «a» = 2 }"), "`a` already has a meaning"),
        ("MMX1004", Rule("let «x» = 1"), "`x` already"),
        ("MMX1004", Rule("let a = 1  report «a» = a"), "`a` already"),
        ("MMX1004", Rule("report a = 1  if yes { report «a» = 2 }"), "`a` already"),
        ("MMX1004", Rule("repeat k as i { repeat k as «i» { } }"), "`i` already"),
        ("MMX1005", Rule("let «Lr» = 1"), "`Lr` and `lr` differ only"),
        ("MMX1005", "rule R(a: real, «A»: real) on z { z <- z - a * A * field }", "differ only"),
        ("MMX1006", RuleOnAny("let a = field.«x»"), "The players have no names here"),
        ("MMX1006", RuleOnAny("let a = {«x»: 1}"), "The players have no names here"),
        ("MMX1006", RuleOnAny("step base on «x»"), "on (min x, max y)"),
        ("MMX1007", "rule R(lr: «rael») on z { z <- z - lr * field }", "Did you mean `real`?"),
        ("MMX1007", "rule R(lr: «float») on z { z <- z - lr * field }", "Did you mean `real`?"),
        ("MMX1007", Rule("state m: «boolean»"), "Did you mean `bool`?"),
        ("MMX1007", Rule("state m: «w»"), "There is no type `w`"),
        ("MMX1008", Rule("let a = 1  state m: real = «a»"), "before the first statement"),
        ("MMX1009", "optimizer O for (min g, max d) = SimGda(lr: norm(«g»))", "cannot see `g`"),
        ("MMX1010", "fn f(a) = a * «t»", "A fn cannot see `t`"),
        ("MMX1010", "fn f(a) = a * «field»", "A fn cannot see `field`"),
        ("MMX1011", Rule("let a = «lr»(2)"), "`lr` is a value"),
        ("MMX1011", Rule("let a = «z»(2)"), "`z` is the point"),
        ("MMX1011", Rule("report a = 1  let b = «a»(2)"), "`a` is a report"),
        ("MMX1012", Rule("let a = «sqr»(2)"), "Did you mean `sqrt`?"),
        ("MMX1012", Rule("let a = «twice»(2)"), "fn twice(a)"),
        ("MMX1013", Rule("let a = «SimGda»"), "`SimGda` is a rule"),
        ("MMX1013", Rule("let a = 2 * «sqrt»"), "`sqrt` is a fn"),
        ("MMX1013", Rule("let a = «base»"), "`base` is a rule"),
        ("MMX1013", Rule("let a = «g»"), "`g` is a grain"),
        ("MMX1013", Rule("report a = 1  z <- «a» * field"), "Give its value a name of its own with `let`"),
        ("MMX1013", Rule("let a = «SimGda»(2)"), "`SimGda` is a rule"),
        ("MMX1014", Rule("step «SimGad»"), "Did you mean `SimGda`?"),
        ("MMX1014", "optimizer O = Lookahead(base: «Adma»(lr: 1))", "Did you mean `Adam`?"),
        ("MMX1015", Rule("step «lr»"), "`lr`, a value"),
        ("MMX1015", Rule("step «2»"), "a number"),
        ("MMX1015", "optimizer O = SimGda  optimizer P = «O»", "`O`, an optimizer"),
        ("MMX1015", "fn f(a) = a  optimizer P = «f»", "`f`, a fn"),
        ("MMX1016", Rule("let a = «field.x»(2)"), "cannot be called"),
        ("MMX1016", Rule("«z.push»(field)"), "cannot be called"),
        ("MMX1018", "optimizer «Run» = SimGda", "generated code uses a class of that name"),
        ("MMX1017", "optimizer Stable = SimGda  optimizer «STABLE» = SimGda", "differ only in case"),
    ];
}
