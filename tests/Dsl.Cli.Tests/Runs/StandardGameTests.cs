using System.Linq;
using System.Text.Json;
using Dsl.Cli.Runs;

namespace Dsl.Cli.Tests.Runs;

/// <summary>The games that come with the tool.</summary>
public sealed class StandardGameTests
{
    public static TheoryData<string> Names => [.. StandardGames.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_starts_by_itself_away_from_its_equilibrium_where_its_field_is_zero(string name)
    {
        using var shop = new Workshop().Write("a.mmx", Plays.Plain + StandardGames.FileOf(name).Source.Text);

        Assert.NotEqual("converged", Outcome(shop, name, "start"));
        Assert.Equal("converged", Outcome(shop, name, "equilibrium"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_in_the_help_and_in_the_documentation(string name)
    {
        using var shop = new Workshop();

        Assert.Contains(name, shop.Run("run", "--help").Result);
        Assert.Contains($"| `{name}` |", System.IO.File.ReadAllText(Repository.PathTo("docs/run.md")));
    }

    private static string? Outcome(Workshop shop, string name, string place)
    {
        var text = StandardGames.FileOf(name).Source.Text;
        var lines = text.Split('\n').Where(line => !line.StartsWith("  start"));
        var moved = string.Join('\n', lines).Replace("  equilibrium", "  start");
        shop.Write("a.mmx", Plays.Plain + (place == "start" ? text : moved));
        var run = shop.Run("run", "--optimizer", "Plain()", "--steps", "0", "--tolerance", "1e-6", "--format", "json");
        return JsonDocument.Parse(run.Result).RootElement.GetProperty("outcome").GetString();
    }
}
