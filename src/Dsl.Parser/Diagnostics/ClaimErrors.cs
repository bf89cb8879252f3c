namespace Dsl.Parser.Diagnostics;

// 32xx: claims.
public static partial class MmxErrors
{
    public static Diagnostic ClaimTwice(Place place, string title, Place first) => new(
        "MMX3201", place,
        $"Two claims are called `{title}`.",
        "Give one of them another title: it is what a claim is known by.")
    {
        Related = new([new RelatedPlace(first, "The other one stands here.")]),
    };

    public static Diagnostic UnknownGame(Place place, string name, string? nearest) => new(
        "MMX3202", place,
        $"There is no game `{name}`.",
        DidYouMean(nearest, $"Declare it beside the claim: `game {name}() on (min x, max y) {{ … }}`."));

    public static Diagnostic NotAGame(Place place, string name, string what) => new(
        "MMX3203", place,
        $"A game is wanted here, and `{name}` is {what}.",
        "A claim is about a rule on a game: `SimGda(lr: 0.1) on Bilinear(n: 20)`.");

    public static Diagnostic GameWanted(Place place) => new(
        "MMX3204", place,
        "A game is wanted here.",
        "Write its name, with what it is made with: `Bilinear(n: 20)`.");

    public static Diagnostic NoStart(Place place, string game, string player) => new(
        "MMX3205", place,
        $"`{game}` does not say where a run starts.",
        $"Write `from {{{player}: …}}` after it, or `start {{{player}: …}}` in the game.");

    public static Diagnostic NoEquilibrium(Place place, string game) => new(
        "MMX3206", place,
        $"`{game}` does not say where its equilibrium is.",
        "Write `equilibrium {…}` in the game, or claim something else.");

    public static Diagnostic ClaimIsNoTruth(Place place, string found) => new(
        "MMX3207", place,
        $"What is claimed is one truth, and this is {found}.",
        "Compare it with something, as in `norm(z) < 1`; of many truths say `all(…)` or `any(…)`.");

    public static Diagnostic ExternInClaim(Place place, string name) => new(
        "MMX3209", place,
        $"This comes to `{name}`, which is written in C#, and a claim is run without it.",
        "Claim it of a rule that is handed a `fn` of mmx in its place.");

    public static Diagnostic NotACount(Place place, long least, long most) => new(
        "MMX3208", place,
        "A whole number that is known is wanted here.",
        most >= int.MaxValue ? $"Write one from {least} on." : $"Write one from {least} to {most}.");

    public static Diagnostic NothingClaimed(Place place, string title) => new(
        "MMX3210", place,
        $"`{title}` claims nothing.",
        "Write a line between its braces, as in `SimGda(lr: 0.1) on Bilinear reaches 1e-6 within 100 steps`.");
}
