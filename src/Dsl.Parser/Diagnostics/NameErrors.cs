using System.Collections.Generic;

namespace Dsl.Parser.Diagnostics;

// 1xxx: names.
public static partial class MmxErrors
{
    public static Diagnostic UnknownName(Place place, string name, string hint) => new(
        "MMX1001", place,
        $"Nothing here is called `{name}`.",
        hint);

    public static Diagnostic UnknownPlayer(
        Place place, string name, IReadOnlyList<string> players, string? hint = null) => new(
        "MMX1002", place,
        $"`{name}` is no player here.",
        hint ?? $"The players are {Listed(players)}.");

    public static Diagnostic DeclaredTwice(Place place, string name, Place first) => new(
        "MMX1003", place,
        $"`{name}` is declared twice.",
        "All .mmx files are one program: give one of them another name.")
    {
        Related = new([new RelatedPlace(first, $"`{name}` is also declared here.")]),
    };

    public static Diagnostic NameTaken(Place place, string name, Place first, bool isInHeader) => new(
        "MMX1004", place,
        $"`{name}` already has a meaning here.",
        isInHeader
            ? "Choose another name: each player and each parameter has one of its own."
            : "Choose another name; to change a value, write `<-` to a `var` or a `state`.")
    {
        Related = new([new RelatedPlace(first, $"`{name}` is declared here.")]),
    };

    public static Diagnostic NamesDifferInFirstLetter(Place place, string name, string other, Place first) => new(
        "MMX1005", place,
        $"`{name}` and `{other}` differ only in the case of their first letter.",
        "Choose another name.")
    {
        Related = new([new RelatedPlace(first, $"`{other}` is declared here.")]),
    };

    public static Diagnostic PlayersHaveNoNamesHere(Place place, string name, string? hint = null) => new(
        "MMX1006", place,
        $"The players have no names here, so there is no `.{name}`.",
        hint ?? "Name them in the rule's header: `on z = (min x, max y)`.");

    public static Diagnostic UnknownType(Place place, string name, string known, string? nearest) =>
        UnknownType(place, name, DidYouMean(nearest, $"The types are {known}."));

    public static Diagnostic UnknownType(Place place, string name, string hint) => new(
        "MMX1007", place,
        $"There is no type `{name}`.",
        hint);

    public static Diagnostic NotYetInFirstValue(Place place, string name) => new(
        "MMX1008", place,
        $"A state's first value cannot see `{name}`: it is taken before the first statement.",
        "Use parameters, the point, `field` or states declared above.");

    public static Diagnostic NotInArgument(Place place, string name) => new(
        "MMX1009", place,
        $"An argument cannot see `{name}`.",
        "An argument may use numbers, `t`, parameters and fns.");

    public static Diagnostic NotInFn(Place place, string name, bool isWrittenThere = false) => new(
        "MMX1010", place,
        isWrittenThere
            ? $"A fn cannot see `{name}`: it sees its arguments, and the parameters of where it is written."
            : $"A fn cannot see `{name}`: it sees its arguments only.",
        isWrittenThere && name == "t"
            ? "Take a parameter of a rule for what depends on `t`: the number that is given for it may use `t`."
            : "Hand it over as an argument.");

    public static Diagnostic NotAFn(Place place, string name, string what) => new(
        "MMX1011", place,
        $"`{name}` is {what} and cannot be called.",
        what == "a rule"
            ? $"Write `step {name}`: it moves the players from where they stand."
            : "Only fns are called; `*` multiplies.");

    public static Diagnostic UnknownFn(Place place, string name, string hint) => new(
        "MMX1012", place,
        $"There is no fn `{name}`.",
        hint);

    public static Diagnostic NotAValue(Place place, string name, string what, string hint) => new(
        "MMX1013", place,
        $"`{name}` is {what}, not a value.",
        hint);

    public static Diagnostic UnknownRule(Place place, string name, string? nearest) => new(
        "MMX1014", place,
        $"There is no rule `{name}`.",
        DidYouMean(nearest, "Declare it: `rule … on z { … }`."));

    public static Diagnostic NotARule(Place place, string what, string? hint = null) => new(
        "MMX1015", place,
        $"A rule is wanted here, and this is {what}.",
        hint ?? "Write a rule with its arguments, such as `SimGda(lr: 0.1)`.");

    public static Diagnostic ValueIsNoFn(Place place, string what, string? hint = null) => new(
        "MMX1016", place,
        $"This is {what} and cannot be called.",
        hint ?? "Only fns are called; `*` multiplies.");

    public static Diagnostic ClassesDifferInCase(Place place, string name, string other, Place first) => new(
        "MMX1017", place,
        $"`{name}` and `{other}` differ only in case.",
        "Choose another name: each becomes a file, and not every disk tells them apart.")
    {
        Related = new([new RelatedPlace(first, $"`{other}` is declared here.")]),
    };

    public static Diagnostic ClassIsTaken(Place place, string name) => new(
        "MMX1018", place,
        $"An optimizer cannot be called `{name}`: generated code uses a class of that name.",
        $"Say what it is for, as in `{name}Optimizer`: its name becomes a C# class.");

    private static string DidYouMean(string? nearest, string otherwise) =>
        nearest is null ? otherwise : $"Did you mean `{nearest}`?";

    private static string Listed(IReadOnlyList<string> names) => $"`{string.Join("`, `", names)}`";
}
