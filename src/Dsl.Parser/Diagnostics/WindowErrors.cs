namespace Dsl.Parser.Diagnostics;

// 203x and 204x: windows of vectors, and least squares over them.
public static partial class MmxErrors
{
    public static Diagnostic NotOfWindow(Place place, string name) => new(
        "MMX2031", place,
        $"A window has no `{name}`.",
        "It has `w.push(v)`, `w.clear()`, `w.count`, `w[i]` and `w * c`.");

    public static Diagnostic ChangesWindow(Place place, string name) => new(
        "MMX2032", place,
        $"`{name}` changes a window, and gives nothing.",
        "Write it as a statement of its own.");

    public static Diagnostic WindowIndexNotInt(Place place, string found) => new(
        "MMX2033", place,
        $"A window's vectors are counted by one int, and this is {found}.",
        "`w[0]` is the newest; round with `floor(…)` or `ceil(…)`.");

    public static Diagnostic WindowBeginsEmpty(Place place, string name) => new(
        "MMX2034", place,
        $"The window `{name}` begins empty.",
        $"Leave the first value out, and fill it with `{name}.push(…)`.");

    public static Diagnostic WindowSizeNotConst(Place place) => new(
        "MMX2035", place,
        "A window's size is const, and this may change.",
        "Give it a number, or a `const` parameter.");

    public static Diagnostic WindowSizeOutOfRange(Place place, long size, int limit) => new(
        "MMX2036", place,
        $"A window keeps from 1 to {limit} vectors, and this is {size}.",
        "Give it a size between them.");

    public static Diagnostic WindowOfNumbers(Place place, string type) => new(
        "MMX2037", place,
        $"A window keeps vectors, and `{type}` is a number.",
        "Write `z[n]`, with the name of the space or of a player.");

    public static Diagnostic WindowWanted(Place place, string function, string found) => new(
        "MMX2038", place,
        $"`{function}` wants a window, and this is {found}.",
        "Declare one with `state w: z[n]`, and `push` to it.");

    public static Diagnostic WindowFirst(Place place) => new(
        "MMX2039", place,
        "A window stands before its coefficients.",
        "Write `w * c`.");

    public static Diagnostic RidgeNotNumber(Place place, string found) => new(
        "MMX2040", place,
        $"A ridge is a number, and this is {found}.",
        "Give it a real, such as `ridge: 1e-10`.");

    public static Diagnostic RidgeTooFine(Place place, string found) => new(
        "MMX2042", place,
        $"This ridge is {found}, finer than the problems that are solved.",
        "Write `per: player` or `per: tensor` too, or give one ridge.");

    public static Diagnostic SolverWanted(Place place) => new(
        "MMX2043", place,
        "A solver is wanted here.",
        "Write `gram` or `qr`.");
}
