using System.Collections.Generic;

namespace Dsl.Parser.Diagnostics;

// 3xxx: rules, their arguments and their steps.
public static partial class MmxErrors
{
    public static Diagnostic MissingArgument(Place place, string rule, string parameter, string type) => new(
        "MMX3001", place,
        $"`{rule}` needs its argument `{parameter}`, {(type == "int" ? "an" : "a")} {type}.",
        $"Write `{rule}({parameter}: …)`.");

    public static Diagnostic UnknownArgument(Place place, string rule, string name, string hint) => new(
        "MMX3002", place,
        $"`{rule}` has no parameter `{name}`.",
        hint);

    public static Diagnostic ArgumentTwice(Place place, string name) => new(
        "MMX3003", place,
        $"`{name}` is given twice.",
        "Leave one out.");

    public static Diagnostic ArgumentNotNamed(Place place, string callee, string? parameter, string? hint = null) => new(
        "MMX3004", place,
        $"The arguments of `{callee}` are named.",
        hint ?? (parameter is null ? "Leave this out: it takes no more." : $"Write `{parameter}: …`."));

    public static Diagnostic ArgumentOfWrongKind(
        Place place, string parameter, string wanted, string found, string hint) => new(
        "MMX3005", place,
        $"`{parameter}` is {wanted}, and this is {found}.",
        hint);

    public static Diagnostic ArgumentNotConst(Place place, string parameter) => new(
        "MMX3006", place,
        $"`{parameter}` is const, and this may change.",
        "Give it a number, or make the parameter that it comes from `const` too.");

    public static Diagnostic ContainsItself(Place place, string name, IReadOnlyList<string> path) => new(
        "MMX3007", place,
        $"`{name}` contains itself: {string.Join(" → ", path)}.",
        "Take the rule or fn as a parameter instead.");

    public static Diagnostic OverlappingSpaces(Place place, string rule, string space, string other, Place first) => new(
        "MMX3008", place,
        $"`{rule}` steps on {space} here and on {other} elsewhere, and these overlap.",
        "Step one rule on one space, or on different players; for both take two rule parameters.")
    {
        Related = new([new RelatedPlace(first, $"`{rule}` steps on {other} here.")]),
    };

    public static Diagnostic NotAssignable(Place place, string name, string what, string hint) => new(
        "MMX3009", place,
        $"`{name}` is {what} and cannot be assigned.",
        hint);

    public static Diagnostic NotATarget(Place place) => new(
        "MMX3010", place,
        "`<-` changes a whole value, not a part of one.",
        "Assign the point, a player by its name, a state or a var.");

    public static Diagnostic PlayerCount(Place place, string rule, int wanted, int found) => new(
        "MMX3011", place,
        $"`{rule}` is written for {Counted(wanted, "player")}, and here {Are(found)} {found}.",
        "Step it on a space with as many players, or write the rule `on z`.");

    public static Diagnostic PlayerDirection(Place place, string rule, string player, string wanted, string found) => new(
        "MMX3012", place,
        $"`{rule}` reads the loss of `{player}`, which it takes for one that it {wanted}; the player here {found}.",
        "Order the players as in the rule's header, or change the header.");

    public static Diagnostic InstancesTooDeep(Place place, int limit) => new(
        "MMX3013", place,
        $"Rules are nested more than {limit} deep here.",
        "Nest fewer.");

    public static Diagnostic TooManyInstances(Place place, string optimizer, int limit) => new(
        "MMX3014", place,
        $"`{optimizer}` unfolds into more than {limit} instances of rules.",
        "Step a rule parameter where the same rule may step twice: it is one instance.");

    public static Diagnostic ExpressionTooDeep(Place place, int limit) => new(
        "MMX3015", place,
        $"This expression is more than {limit} operations deep.",
        "Give a part of it a name with `let`.");

    public static Diagnostic UnfoldsTooFar(Place place, int limit) => new(
        "MMX3016", place,
        $"The fns here unfold into more than {limit} operations.",
        "Give what a fn is handed, or what it gives, a name with `let`.");

    public static Diagnostic StateInsideBlock(Place place, string name) => new(
        "MMX3017", place,
        $"The state `{name}` stands inside a block.",
        "Declare states at the top of the rule's body; for a value of one pass write `let` or `var`.");

    public static Diagnostic FieldInArgument(Place place, string what) => new(
        "MMX3019", place,
        $"An argument cannot ask for `{what}`.",
        "Ask in a `let` of a rule, and hand that over where the rule steps another: `step R(lr: …)`.");

    public static Diagnostic HasItsArguments(Place place, string name) => new(
        "MMX3021", place,
        $"`{name}` is a rule that has its arguments already.",
        $"Write `{name}` alone.");

    public static Diagnostic KeepingSampleHere(Place place, string? hint = null) => new(
        "MMX3022", place,
        "`keeping sample` is said of a step, not of an argument.",
        hint ?? "Write `step … keeping sample` where the rule is stepped.");

    public static Diagnostic NothingToRead(Place place, string rule) => new(
        "MMX3023", place,
        $"Nothing of the rule `{rule}` can be read here.",
        $"Its vector states together are `{rule}.state`; all else that a rule works with stays its own.");

    public static Diagnostic FnArguments(Place place, string fn, int wanted, int found) => new(
        "MMX3020", place,
        $"`{fn}` takes {Counted(wanted, "argument")}, and here {Are(found)} {found}.",
        "Hand over as many, in order or by name.");

    public static Diagnostic FnWanted(Place place, string parameter, string found) => new(
        "MMX3024", place,
        $"`{parameter}` is a fn, and this is {found}.",
        "Write a fn's name, or `(a, b) => …`.");

    public static Diagnostic FnHasNoParameter(Place place, string fn, string name, string? nearest) => new(
        "MMX3018", place,
        $"`{fn}` has no parameter `{name}`.",
        DidYouMean(nearest, "Leave the name out."));

    public static Diagnostic NobodysTurn(Place place, string word) => new(
        "MMX3025", place,
        $"`{word}` gives players their rules, and here is none.",
        $"Write `{word}(x: …, y: …)`.");

    public static Diagnostic CountBeforeItsRule(Place place, string meant) => new(
        "MMX3026", place,
        "How often a rule steps stands behind it.",
        $"Write the rule first: `{meant}`.");

    public static Diagnostic PlayerOutside(Place place, string player) => new(
        "MMX3027", place,
        $"`{player}` is not of the space that this rule is stepped on.",
        "Step it where all of its players are.");

    public static Diagnostic NoRuleParameter(Place place, string name, string? nearest) => new(
        "MMX3028", place,
        $"`{name}` is no rule parameter.",
        DidYouMean(nearest, "Name a rule that was handed over, as in `reset base`."));

    public static Diagnostic NeverStepped(Place place, string name) => new(
        "MMX3029", place,
        $"`{name}` is never stepped here, so it has no state in this rule.",
        $"Write `step {name}`; what another rule steps is that rule's own.");

    public static Diagnostic NotSimultaneous(Place place, string rule, string inner, string does, Place where) => new(
        "MMX3030", place,
        $"`{rule}` cannot be stepped in `simultaneous`: {(inner == rule ? "it" : $"in it `{inner}`")} {does}.",
        "There a rule reads nothing but `field`, before anything of its player moves; `alternating` takes any rule.")
    {
        Related = new([new RelatedPlace(where, $"It {does} here.")]),
    };

    public static Diagnostic StateWithinStep(Place place, string rule) => new(
        "MMX3031", place,
        $"The state of `{rule}` cannot be read here, where a rule is in the midst of a step.",
        "Read it in a `let` before the step.");

    public static Diagnostic DrawsInArgument(Place place, string what) => new(
        "MMX3040", place,
        $"In an argument, {what}.",
        "Draw it in a `let` of the rule, and use the let; `uniform()` may stand by itself in an argument.");

    public static Diagnostic ExternOfNumbers(Place place, string type, string? meant) => new(
        "MMX3041", place,
        $"An extern fn takes numbers and gives one, and `{type}` is none.",
        DidYouMean(meant, "Say `real`, `int` or `bool`."));

    public static Diagnostic TooManyPlayers(Place place, int limit) => new(
        "MMX3050", place,
        $"A game has at most {limit} players.",
        "Join players that go the same way: one player may have many tensors.");

    /// <summary>What is wrong with a text only because of what it was given, said of the place that gave it.</summary>
    public static Diagnostic BecauseOfWhatIsGiven(Diagnostic inner, Place giver, string taker) => inner with
    {
        Place = giver,
        Message = $"`{taker}` cannot take this. {inner.Message}",
        Related = new([new RelatedPlace(inner.Place, "It goes wrong here.")]),
    };
}
