using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle.Games;

namespace Laws.Tests.Laws;

/// <summary>
/// What is compiled does what the language says: the oracle's points, evaluations and draws. A class for each precision,
/// since classes run side by side.
/// </summary>
public abstract class AgreementTests<T>(int lanes, double tolerance)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [Theory]
    [MemberData(nameof(LawCase.Names), MemberType = typeof(LawCase))]
    public void Compiled_optimizers_agree_with_the_oracle(string optimizer)
    {
        var players = LawCase.Bound(optimizer).Players.Count;
        foreach (var length in Shapes.Lengths(lanes))
        {
            Agree(optimizer, Shapes.Even(players, length), 4);
            Agree(optimizer, Shapes.Uneven(players, length), 3);
        }

        Agree(optimizer, Shapes.Even(players, 10_000), 1);
    }

    private void Agree(string optimizer, Layout layout, int steps)
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

public sealed class AgreementInDoubleTests() : AgreementTests<double>(Vector512<double>.Count, 1e-12);

public sealed class AgreementInFloatTests() : AgreementTests<float>(Vector512<float>.Count, 4e-6);
