using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>A word that begins nothing, and the one that was probably meant.</summary>
internal sealed record Misspelling(int Position, string Meant, Diagnostic Complaint)
{
    /// <summary>Nothing, where the item failed for another reason, or no word is near.</summary>
    public static Misspelling? Of(Failure failure) =>
        failure.IsUnknownWord && failure.Tokens[failure.Start] is var word && Nearest(word.Text, failure.Region) is { } meant
            ? new(failure.Start, meant, MmxErrors.MisspeltWord(failure.PlaceOf(word), word.Text, failure.Region.Item, meant))
            : null;

    private static string? Nearest(string word, Region region) =>
        NearestName.Of(word, region.Beginnings.Where(beginning => beginning != word));
}
