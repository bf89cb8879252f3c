namespace Dsl.Parser.Diagnostics;

// 4xxx: advice. The program compiles and means something, but perhaps not what was meant.
public static partial class MmxErrors
{
    public static Diagnostic UnusedParameter(Place place, string name) => new(
        "MMX4001", place,
        $"The parameter `{name}` is never used.",
        "Use it or remove it.");

    public static Diagnostic UnusedLocal(Place place, string name) => new(
        "MMX4002", place,
        $"`{name}` is never used.",
        "Use it or remove it.");

    public static Diagnostic UnusedState(Place place, string name) => new(
        "MMX4003", place,
        $"The state `{name}` is never read.",
        "Use it or remove it.");

    public static Diagnostic EvaluatesNoField(Place place, string optimizer) => new(
        "MMX4004", place,
        $"`{optimizer}` never asks for the field.",
        "Step along `field`, in it or in a rule that it steps.");

    public static Diagnostic NobodyMoves(Place place, string player, string optimizer) => new(
        "MMX4005", place,
        $"Nothing in `{optimizer}` moves `{player}`.",
        "Assign it, or step a rule on it.");

    public static Diagnostic AscentOfField(Place place, string point) => new(
        "MMX4006", place,
        $"`{point}` moves along its field, away from what its player wants.",
        "The field is signed for descent: write `z - lr * field`, for those who maximise too.");

    public static Diagnostic DivisionByZero(Place place, string? counter) => new(
        "MMX4007", place,
        counter is null ? "This is 0, and something is divided by it." : $"This is 0 where `{counter}` is 0, as it is at first.",
        counter is null ? "Divide by something else." : $"Count from one: `{counter} + 1`.");

    public static Diagnostic SameComparison(Place place) => new(
        "MMX4008", place,
        "This comparison always gives the same.",
        "Compare with something else; whether something is a number says `finite(…)`.");

    public static Diagnostic IdleLoop(Place place) => new(
        "MMX4009", place,
        "This repeats nothing: the count is not above zero.",
        "Give a count above zero, or leave the loop out.");

    public static Diagnostic Overwritten(Place place, string name, Place by) => new(
        "MMX4010", place,
        $"What `{name}` is given here is overwritten before anything reads it.",
        "Read it in between, or leave this out.")
    {
        Related = new([new RelatedPlace(by, "It is overwritten here.")]),
    };

    public static Diagnostic UnseenSample(Place place, Place by) => new(
        "MMX4011", place,
        "Nothing is asked on this sample before the next one is drawn.",
        "Read `field` or `loss` in between, or leave this out.")
    {
        Related = new([new RelatedPlace(by, "The next one is drawn here.")]),
    };

    public static Diagnostic DoesNotMatter(Place place, string player) => new(
        "MMX4101", place,
        $"Where `{player}` stands changes nothing for `{player}` itself.",
        "Use it in its own loss, or leave it out.");
}
