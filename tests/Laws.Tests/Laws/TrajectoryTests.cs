using System.IO;
using System.Linq;
using System.Text.Json;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle;

namespace Laws.Tests.Laws;

/// <summary>Published methods go where numpy went by their papers' formulas: tests/Data/make_trajectories.py.</summary>
public sealed class TrajectoryTests
{
    private static readonly JsonElement Written =
        JsonDocument.Parse(File.ReadAllText(Repository.PathTo("tests/Data/trajectories.json"))).RootElement;

    public static TheoryData<string> Methods =>
        new(Written.GetProperty("trajectories").EnumerateObject().Select(method => method.Name));

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_oracle_follows_the_papers(string method)
    {
        var oracle = new OptimizerOracle(LawCase.Bound("Numpy" + method), Game(), Points(method)[0]);
        foreach (var point in Points(method)[1..])
        {
            oracle.Step();
            Assert.Null(Agreement.Difference(point, oracle.Point, 1e-12));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void What_is_compiled_follows_the_papers(string method)
    {
        using var played = new Played<double>(LawCase.TypeOf<double>("Numpy" + method), Game(), Points(method)[0]);
        foreach (var point in Points(method)[1..])
        {
            played.Step();
            Assert.Null(Agreement.Difference(point, played.Point, 1e-12));
        }
    }

    private static QuadraticGame Game() => new(Written.GetProperty("game"));

    private static double[][][] Points(string method) =>
    [
        .. Written.GetProperty("trajectories").GetProperty(method).EnumerateArray()
            .Select(line => line.EnumerateArray().Select(cell => cell.GetDouble()).ToArray())
            .Select(line => new[] { line[..3], line[3..] }),
    ];
}
