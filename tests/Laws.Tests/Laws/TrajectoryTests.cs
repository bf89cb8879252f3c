using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle;

namespace Laws.Tests.Laws;

/// <summary>
/// Published methods go where numpy went by their papers' formulas, and where PyTorch's own optimizers went: the scripts
/// in tests/Data.
/// </summary>
public sealed class TrajectoryTests
{
    private static readonly JsonElement Numpy = Read("trajectories.json");
    private static readonly JsonElement Torch = Read("torch_trajectories.json");

    private static readonly IReadOnlyDictionary<string, JsonElement> Trajectories =
        Named("Numpy", Numpy).Concat(Named("Torch", Torch)).ToDictionary();

    public static TheoryData<string> Methods => new(Trajectories.Keys);

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_oracle_follows_the_papers(string method)
    {
        var oracle = new OptimizerOracle(LawCase.Bound(method), Game(), Points(method)[0]);
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
        using var played = new Played<double>(LawCase.TypeOf<double>(method), Game(), Points(method)[0]);
        foreach (var point in Points(method)[1..])
        {
            played.Step();
            Assert.Null(Agreement.Difference(point, played.Point, 1e-12));
        }
    }

    private static JsonElement Read(string file) =>
        JsonDocument.Parse(File.ReadAllText(Repository.PathTo($"tests/Data/{file}"))).RootElement;

    private static IEnumerable<KeyValuePair<string, JsonElement>> Named(string whose, JsonElement written) => written
        .GetProperty("trajectories")
        .EnumerateObject()
        .Select(method => KeyValuePair.Create(whose + method.Name, method.Value));

    private static QuadraticGame Game() => new(Numpy.GetProperty("game"));

    private static double[][][] Points(string method) =>
    [
        .. Trajectories[method].EnumerateArray()
            .Select(line => line.EnumerateArray().Select(cell => cell.GetDouble()).ToArray())
            .Select(line => new[] { line[..3], line[3..] }),
    ];
}
