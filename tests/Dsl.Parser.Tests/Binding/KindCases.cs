using System.Collections.Generic;
using static Dsl.Parser.Tests.Binding.Programs;

namespace Dsl.Parser.Tests.Binding;

/// <summary>Wrong kinds and spaces: code, text, and a fragment of what is said.</summary>
internal static class KindCases
{
    public static IReadOnlyList<(string Code, string Source, string Said)> All =>
    [
        ("MMX2001", Rule("x <- «y - lr * field.y»"), "This is a vector of `y`, where a vector of `x`"),
        ("MMX2001", Rule("x <- x - «field.y»"), "a vector of `x` is wanted"),
        ("MMX2001", Rule("z <- «x»"), "a vector of the whole space is wanted"),
        ("MMX2001", Rule("let a = field(«x»)"), "a vector of the whole space"),
        ("MMX2001", Rule("let a = dot(x, «y»)"), "a vector of `y`"),
        ("MMX2001", Rule("state m: x = «z»"), "where a vector of `x`"),
        ("MMX2001", Rule("z <- if all(z > 0) then x else «z»"), "a vector of `x`"),
        ("MMX2002", Rule("let a = 1 + «true»"), "this is a truth"),
        ("MMX2002", Rule("let a = norm(z) * («z > 0»)"), "for each element"),
        ("MMX2003", Rule("let a = not «lr»"), "this is a real"),
        ("MMX2003", Rule("if «lr» { sample }"), "Compare it with something"),
        ("MMX2003", Rule("let a = if «k» then 1 else 2"), "this is an int"),
        ("MMX2003", Rule("let a = all(«z»)"), "a vector of the whole space"),
        ("MMX2003", Rule("let a = yes == «1»"), "this is an int"),
        ("MMX2004", Rule("if «z > 0» { sample }"), "Say `all(…)` or `any(…)`"),
        ("MMX2004", Rule("repeat k { sample } until «norm(z, per: player) < 1»"), "a truth per player"),
        ("MMX2005", Rule("repeat «lr» { sample }"), "`repeat` wants one int"),
        ("MMX2005", Rule("repeat «k / 2» { sample }"), "this is a real"),
        ("MMX2006", Rule("var a = 0  a <- «norm(z)»"), "Begin with a real"),
        ("MMX2006", Rule("var a = 0.0  a <- «z»"), "Begin with a vector"),
        ("MMX2006", Rule("state a: bool  a <- «1»"), "`a` is a truth, and this is an int"),
        ("MMX2006", Rule("state a: real = «true»"), "`a` is a real"),
        ("MMX2006", Rule("state a: bool  a <- «z > 0»"), "Say `all(…)`"),
        ("MMX2006", Rule("z <- «true»"), "this is a truth"),
        ("MMX2007", Rule("let a = norm(«lr»)"), "`norm` wants a vector"),
        ("MMX2007", Rule("let a = dot(z, «1»)"), "`dot` wants a vector"),
        ("MMX2008", Rule("let a = «sqrt(1, 2)»"), "`sqrt` takes 1 operand, and here are 2"),
        ("MMX2008", Rule("let a = «mix(1, 2)»"), "mix(a, b, c)"),
        ("MMX2008", Rule("let a = «dot(z)»"), "`dot` takes 2 operands, and here is 1"),
        ("MMX2009", Rule("let a = sqrt(1, «per»: player)"), "`sqrt` has no option `per`"),
        ("MMX2009", Rule("let a = norm(z, «by»: player)"), "`norm` has no option `by`"),
        ("MMX2010", Rule("state a: «int per player»"), "A state that is `int` has no grain"),
        ("MMX2011", Rule("let a = «lr.x»"), "has no part of `x`"),
        ("MMX2011", Rule("let a = «x.y»"), "a vector of `x` and has no part of `y`"),
        ("MMX2011", Rule("let a = «norm(z, per: tensor).x»"), "a real per tensor"),
        ("MMX2012", Rule("let a = {x: «z», y: y}"), "a vector of the whole space"),
        ("MMX2012", Rule("let a = {x: «norm(z, per: player)», y: 1}"), "a real per player"),
        ("MMX2013", Rule("let a = «{x: 1}»"), "`y` is missing"),
        ("MMX2014", Rule("let a = {x: 1, «x»: 2, y: 3}"), "`x` stands here twice"),
        ("MMX2015", Rule("let a = if yes then 1 else «false»"), "One side is an int, the other a truth"),
        ("MMX2015", Rule("let a = «{x: true, y: 1}»"), "the other an int"),
        ("MMX2016", Rule("let a = «\"text\"»"), "A text in quotes"),
        ("MMX2016", Rule("let a = «(b) => b»"), "A fn is not a value"),
        ("MMX2017", Rule("let a = «z[0]»"), "takes a vector out of a window"),
        ("MMX2018", Rule("let a = norm(z, per: «layer»)"), "`whole`, `player` or `tensor`"),
        ("MMX2018", Rule("state a: real per «layer»"), "A grain is wanted"),
        ("MMX2020", Rule("let n = norm(x, per: tensor)  y <- y - «n» * field.y"), "there is none for `y`"),
        ("MMX2020", Rule("let n = norm(x, per: tensor) + «norm(y, per: tensor)»"), "tensor of `y`, and there is none for `x`"),
        ("MMX2020", Rule("state n: real per tensor  n <- «2 * norm(x, per: tensor)»"), "none for the whole space"),
        ("MMX2020", "rule Q() on (min x, max y) { step SimGda(lr: «norm(x, per: tensor)») on y } optimizer O = Q", "`SimGda` cannot"),
        ("MMX2019", Rule("state a: real  a <- «norm(z, per: player)»"), "this is a real per player"),
        ("MMX2019", Rule("var a = 1.0  a <- «norm(z, per: tensor)»"), "this is a real per tensor"),
    ];
}
