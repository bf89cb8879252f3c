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

    public static Diagnostic DoesNotMatter(Place place, string player) => new(
        "MMX4101", place,
        $"Where `{player}` stands changes nothing for `{player}` itself.",
        "Use it in its own loss, or leave it out.");
}
