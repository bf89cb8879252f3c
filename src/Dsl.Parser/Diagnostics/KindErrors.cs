using System.Collections.Generic;

namespace Dsl.Parser.Diagnostics;

// 2xxx: kinds of values and spaces.
public static partial class MmxErrors
{
    public static Diagnostic VectorOfAnotherSpace(Place place, string found, string wanted, string? hint = null) => new(
        "MMX2001", place,
        $"This is {found}, where {wanted} is wanted.",
        hint ?? "Take a player's part with `.x`, or join parts with `{x: …, y: …}`.");

    public static Diagnostic NumberWanted(Place place, string found, string? hint = null) => new(
        "MMX2002", place,
        $"A number or a vector is wanted here, and this is {found}.",
        hint ?? "Turn a truth into a number with `if … then 1 else 0`.");

    public static Diagnostic TruthWanted(Place place, string found) => new(
        "MMX2003", place,
        $"A truth is wanted here, and this is {found}.",
        "Compare it with something: `a > 0`.");

    public static Diagnostic ConditionNotOneTruth(Place place, string found) => new(
        "MMX2004", place,
        $"A statement's condition is one truth, and this is {found}.",
        "Say `all(…)` or `any(…)`.");

    public static Diagnostic CountNotInt(Place place, string what, string found) => new(
        "MMX2005", place,
        $"{what} wants one int, and this is {found}.",
        "Round it with `floor(…)` or `ceil(…)`.");

    public static Diagnostic WrongKindAssigned(
        Place place, string name, string wanted, string found, string hint) => new(
        "MMX2006", place,
        $"`{name}` is {wanted}, and this is {found}.",
        hint);

    public static Diagnostic VectorWanted(Place place, string function, string found, string? hint = null) => new(
        "MMX2007", place,
        $"`{function}` wants a vector, and this is {found}.",
        hint ?? "Hand it a vector, such as `field` or the point.");

    public static Diagnostic OperandCount(Place place, string function, int wanted, int found) => new(
        "MMX2008", place,
        $"`{function}` takes {Counted(wanted, "operand")}, and here {Are(found)} {found}.",
        (function, found) switch
        {
            ("max", 1) => "Write `max(a, b)`; the largest element of a vector is `largest(a)`.",
            ("min", 1) => "Write `min(a, b)`; the smallest element of a vector is `smallest(a)`.",
            ("norm" or "sum" or "mean" or "largest" or "smallest", > 1) =>
                $"Write `{function}(a)`, or `{function}(a, per: player)` for a number each.",
            ("clamp", _) => "Write `clamp(a, lo, hi)`.",
            ("mix", _) => "Write `mix(a, b, s)`, which is (1 - s) * a + s * b.",
            ("uniform", _) => "Write `uniform()`, which lies between 0 and 1.",
            _ => $"Write `{function}({Letters(wanted)})`.",
        });

    public static Diagnostic UnknownOption(
        Place place, string function, string name, IReadOnlyList<string> options) => new(
        "MMX2009", place,
        $"`{function}` has no option `{name}`.",
        options.Count == 0 ? "Write it by position, without a name." : $"It takes {Listed(options)}; everything else goes by position.");

    public static Diagnostic NoPart(Place place, string found, string player) => new(
        "MMX2011", place,
        $"This is {found} and has no part of `{player}`.",
        "`.x` takes a player's part of a vector, or of numbers a player.");

    public static Diagnostic PartNotPlain(Place place, string found) => new(
        "MMX2012", place,
        $"A part is one number or a vector of one player, and this is {found}.",
        "Take a player's part of it with `.x`.");

    public static Diagnostic PlayerMissing(Place place, IReadOnlyList<string> missing) => new(
        "MMX2013", place,
        $"`{{…}}` names every player, and {Listed(missing)} {(missing.Count == 1 ? "is" : "are")} missing.",
        $"Add `{missing[0]}: …`.");

    public static Diagnostic PlayerTwice(Place place, string player, string? hint = null) => new(
        "MMX2014", place,
        $"`{player}` stands here twice.",
        hint ?? "Give each player one part.");

    public static Diagnostic BranchesDiffer(Place place, string one, string other) => new(
        "MMX2015", place,
        $"One side is {one}, the other {other}.",
        "Let both be numbers and vectors, or both truths.");

    public static Diagnostic TextIsNoValue(Place place, string what, string hint) => new(
        "MMX2016", place,
        $"{what} is not a value here.",
        hint);

    public static Diagnostic NoElements(Place place, string found) => new(
        "MMX2017", place,
        $"This is {found}; `[…]` takes a vector out of a window.",
        "Leave the brackets out; a rule never asks for one element.");

    public static Diagnostic GrainWanted(Place place) => new(
        "MMX2018", place,
        "A grain is wanted here.",
        "Write `whole`, `player` or `tensor`.");

    public static Diagnostic FinerThanIts(Place place, string name, string wanted, string found) => new(
        "MMX2019", place,
        $"`{name}` is {wanted}, and this is {found}.",
        "Declare it `per player` or `per tensor`, or reduce the value first.");

    public static Diagnostic GrainNotPossible(Place place, string type) => new(
        "MMX2010", place,
        $"A state that is `{type}` has no grain.",
        "Only `real per player` and `real per tensor` have one.");

    public static Diagnostic TensorsOfAnotherSpace(Place place, string known, string met) => new(
        "MMX2020", place,
        $"This is a number for each tensor of {known}, and there is none for {met}.",
        "Reduce a vector of the same space, or to one number for all.");

    public static Diagnostic ReportNotANumber(Place place, string found) => new(
        "MMX2021", place,
        $"A report is a number or a truth, and this is {found}.",
        "Reduce it: `norm(…)`, `mean(…)`, `any(…)`.");

    public static Diagnostic StateOfAnother(Place place, string found, string wanted) => new(
        "MMX2022", place,
        $"This is {found}, where {wanted} is wanted.",
        "The state of a base meets numbers, and the state of the same base.");

    public static Diagnostic StateNotCompared(Place place, string found) => new(
        "MMX2023", place,
        $"This is {found}, which is not compared.",
        "It is mixed and assigned as a whole; what the rule itself works with is compared.");
    public static Diagnostic LikeWhat(Place place) => new(
        "MMX2041", place,
        "`normal` draws a vector, and has to know of which space.",
        "Write `normal(like: z)`, of any vector of that space.");

    private static string Counted(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    private static string Are(int count) => count == 1 ? "is" : "are";

    private static string Letters(int count) => count switch { 0 => "", 1 => "a", 2 => "a, b", _ => "a, b, c" };
}
