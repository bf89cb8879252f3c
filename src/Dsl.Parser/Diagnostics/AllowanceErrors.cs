namespace Dsl.Parser.Diagnostics;

// 44xx: comments that allow what advice is given on.
public static partial class MmxErrors
{
    public static Diagnostic AllowanceWithoutReason(Place place) => new(
        "MMX4401", place,
        "This does not say what is allowed, and why.",
        "Write `// mmx: allow MMX4002 because …`, with the code and a reason.");

    public static Diagnostic AllowanceOfNoCode(Place place, string code, string? nearest) => new(
        "MMX4402", place,
        $"Nothing has the code `{code}`.",
        DidYouMean(nearest, "Copy the code from the complaint, as in `MMX4002`."));

    public static Diagnostic AllowanceOfError(Place place, string code) => new(
        "MMX4403", place,
        $"`{code}` is an error, and only advice can be allowed.",
        $"Mend what is wrong; `mmx check --explain {code}` says how.");

    public static Diagnostic AllowanceOfNothing(Place place, string code) => new(
        "MMX4404", place,
        $"Nothing of the code `{code}` is said here.",
        "Remove it, or write it at the end of the line that it is about, or before it.");
}
