using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle.Games;

namespace Laws.Tests.Laws;

/// <summary>What is compiled does what the language says: the oracle's points, evaluations and draws.</summary>
public sealed class AgreementTests
{
    [Theory]
    [MemberData(nameof(LawCase.Names), MemberType = typeof(LawCase))]
    public void Compiled_optimizers_agree_with_the_oracle_in_double(string optimizer) =>
        Agree<double>(optimizer, Vector512<double>.Count, 1e-12);

    [Theory]
    [MemberData(nameof(LawCase.Names), MemberType = typeof(LawCase))]
    public void Compiled_optimizers_agree_with_the_oracle_in_float(string optimizer) =>
        Agree<float>(optimizer, Vector512<float>.Count, 4e-6);

    private static void Agree<T>(string optimizer, int lanes, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var players = LawCase.Bound(optimizer).Players.Count;
        foreach (var length in Shapes.Lengths(lanes))
        {
            Agree<T>(optimizer, Shapes.Even(players, length), 4, tolerance);
            Agree<T>(optimizer, Shapes.Uneven(players, length), 3, tolerance);
        }

        Agree<T>(optimizer, Shapes.Even(players, 10_000), 1, tolerance);
    }

    private static void Agree<T>(string optimizer, Layout layout, int steps, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var bound = LawCase.Bound(optimizer);
        var game = new CoupledGame(layout, Shapes.Directions(bound));
        var disagreement = Agreement.Disagreement<T>(
            LawCase.TypeOf<T>(optimizer), bound, game, Shapes.Start(layout), steps, tolerance);
        Assert.True(disagreement is null, $"{optimizer} on {Written(layout)}, {disagreement}");
    }

    private static string Written(Layout layout) =>
        string.Join(" and ", layout.Lengths.Select(tensors => $"({string.Join(", ", tensors)})"));
}
