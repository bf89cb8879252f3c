namespace Dsl.Parser.Diagnostics;

// 33xx: attempts, and the end of a run.
public static partial class MmxErrors
{
    public static Diagnostic StopInAttempt(Place place) => new(
        "MMX3301", place,
        "A run does not stop in the middle of an attempt: nobody would say whether it is kept.",
        "Write `stop when` behind the attempt, or in the block that follows its `accept when`.");

    public static Diagnostic NeverRejected(Place place) => new(
        "MMX3302", place,
        "This is never done: without `accept when` an attempt is always accepted.",
        "Say before the `else` when it is accepted: `accept when …`.");

    public static Diagnostic NotRestorable(Place place, string name, string what) => new(
        "MMX3303", place,
        $"`{name}` is {what}, which stays as the attempt leaves it.",
        "What can be put back is the point, a player, a state, a window, a base or its state.");

    public static Diagnostic NotARestorable(Place place) => new(
        "MMX3304", place,
        "An attempt puts back what has a name, not what is computed.",
        "Name the point, players, states, windows, bases, or a base's state: `base.state`.");

    public static Diagnostic RestoredTwice(Place place, string name) => new(
        "MMX3305", place,
        $"`{name}` is put back already, all of it or a part.",
        "Name each thing once: a space has its players in it, a base its state.");
}
