using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Dsl.Generator.Scheduling.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Claims;

/// <summary>
/// A claim with the plans and schedules of all that it runs; its classes stand in a namespace of their own.
/// </summary>
public sealed record ClaimPlan(BoundClaim Bound, IReadOnlyList<PlannedLine> Lines)
{
    /// <summary>What the class of every claim is called.</summary>
    public const string Class = "TheClaim";

    private const int LongestSlug = 40;
    private const string Home = "Mmx.Generated";

    /// <summary>The games that its lines are about, each once.</summary>
    public IEnumerable<GamePlan> Games => Lines.Select(line => line.Game)
        .GroupBy(game => game.Game.Bound.Name)
        .Select(same => same.First());

    public string Namespace => NamespaceOf(Bound.Namespace, Bound.Title);

    /// <summary>Named by the title's words; what the words do not tell apart, a number does.</summary>
    public static string NamespaceOf(string? home, string title) =>
        $"{home ?? Home}.Claims.{Slug(title)}{Number(title)}";

    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        var begins = true;
        foreach (var c in title.Where(c => slug.Length < LongestSlug && (c < 128 || char.IsLetter(c))))
        {
            if (char.IsLetter(c))
            {
                slug.Append(begins ? char.ToUpperInvariant(c) : c);
            }

            begins = !char.IsLetter(c);
        }

        return slug.ToString();
    }

    private static string Number(string title) =>
        "_" + title.Aggregate(5381u, (hash, c) => unchecked(hash * 33 + c))
            .ToString("x8", CultureInfo.InvariantCulture);
}

/// <summary>A line of a claim: its game, its rule, and what looks.</summary>
public sealed record PlannedLine(BoundClaimLine Bound, GamePlan Game, Schedule Rule, Schedule Look);
