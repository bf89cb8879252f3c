using System;
using System.Linq;
using Dsl.Parser.Binding;
using Laws.Tests.Cases;
using Laws.Tests.Games;
using Oracle.Games;

namespace Laws.Tests.Laws;

/// <summary>What a change of the game does to the trajectory, without knowing the rule.</summary>
public sealed class SymmetryTests
{
    /// <summary>These treat a player otherwise than the others.</summary>
    private static readonly string[] KnowPlayers =
    [
        "AdamsAtOnce",
        "AdamsJointly",
        "AgainX",
        "AgreesByTurns",
        "AgreesTwice",
        "Alternates",
        "AlternatesKeeping",
        "AlternatesThree",
        "Anticipates",
        "AtOnce",
        "BacksAtOnce",
        "BilinearAlt",
        "ByLoss",
        "ByTurns",
        "ChancesByTurns",
        "ClipsAtOnce",
        "ClipsTurns",
        "ClipsTurnsByTensor",
        "ClipsTurnsByValue",
        "ConjugateTwoTimeScales",
        "DecaysTurns",
        "DescentsByTurns",
        "FinerCoefficients",
        "ForgottenPair",
        "Joins",
        "JuggledPair",
        "LateY",
        "LooksBackAtTurns",
        "MeasuresFactors",
        "MeasuresWindows",
        "MixesFieldOfEach",
        "MixesFieldOfTurns",
        "MixesOne",
        "MovesOnlyOne",
        "NumpyAltGda",
        "Once",
        "OneRate",
        "OnlyOneAtOnce",
        "OutlivesParts",
        "PlayerRates",
        "ProjectsEachPlayer",
        "ProjectsEachTensor",
        "ReadsAtOnce",
        "ReportsAfter",
        "ReportsTurn",
        "Responds",
        "Schedules",
        "SeesEach",
        "SeesEachAhead",
        "SeesNoiseBeside",
        "Stable",
        "StandardAltGda",
        "StandardAnderson",
        "StandardAndersonTypeOne",
        "StandardMomentum",
        "StandardPropose",
        "StandardTempered",
        "StepsThemAtOnce",
        "StepsThemJointly",
        "StepsTurnsJointly",
        "StopsTurn",
        "TakesOut",
        "TriesBehind",
        "TriesHalf",
        "Turn",
        "TurnRates",
        "Turned",
        "TwoRates",
        "WarmedPerPlayer",
        "WindowsApart",
        "WrapsConsensus",
        "WrapsEach",
        "WrapsStateOfLookahead",
        "WrapsSymplectic",
        "WrapsSymplecticAhead",
        "Ελληνικά",
    ];

    /// <summary>These shrink or push the point, or mix it with itself, which rounds.</summary>
    private static readonly string[] MovedByMore =
    [
        "AdaptiveInABall",
        "AlternatesThree",
        "AlwaysKept",
        "AtOnce",
        "BacksAtOnce",
        "ClipsAtOnce",
        "ClipsDecayed",
        "Decays",
        "DecaysTurns",
        "Deep",
        "DependsByFactors",
        "DependsByProducts",
        "ElementByElement",
        "FactorsBesideZeros",
        "FinerCoefficients",
        "First",
        "GivenCube",
        "GivenNothing",
        "GivenWhole",
        "GoesHome",
        "HalvedDeep",
        "HalvedSum",
        "HomeAfterLosses",
        "HomeWithLosses",
        "InBranches",
        "Joins",
        "Knows",
        "MasksByTruths",
        "MeasuresFactors",
        "MeasuresWindows",
        "MixesAhead",
        "MixesEverywhere",
        "MixesEverywhereOfThree",
        "MixesField",
        "MixesFieldOfEach",
        "MixesFieldOfTurns",
        "MixesOne",
        "MixesOntoEach",
        "MixesOntoOne",
        "MixesProjected",
        "MixesRapp",
        "MixesScaled",
        "MixesWithOne",
        "OfDifferencesByFactors",
        "OfDifferencesByProducts",
        "OfDifferencesEachPlayer",
        "OfDifferencesOfOne",
        "Pair",
        "PlayerRates",
        "ProbesOnward",
        "Projects",
        "ProjectsByFactors",
        "ProjectsEachPlayer",
        "ProjectsEachTensor",
        "ProjectsOntoOne",
        "PullsDecayed",
        "RappInABall",
        "RappInABox",
        "RappSparse",
        "ReadsAtOnce",
        "ReadsWhatItMayHavePushed",
        "Reduces",
        "RepeatsMoreAndMore",
        "ReturnsToVectors",
        "SameDeep",
        "Schedules",
        "SimplexOfChosen",
        "SpreadsNorms",
        "StandardConstrained",
        "StandardCoupledDecay",
        "StepsThemAtOnce",
        "StepsThemJointly",
        "StepsTurnsJointly",
        "StopsDeep",
        "StopsDeeper",
        "StopsInLoop",
        "TakesBackFactors",
        "TakesBackProducts",
        "TakesCoefficients",
        "ThreeBack",
        "TorchAdamDecay",
        "TorchAdamExponentialMean",
        "TorchAdamW",
        "TorchSgdDecay",
        "TorchSgdMean",
        "TriesBase",
        "TriesBehind",
        "TriesToStop",
        "Turned",
        "TwoAveraging",
        "WrapsAll",
        "WrapsClipped",
        "WrapsDecay",
        "WrapsEach",
        "WrapsExponential",
        "WrapsExtraUpdateOfThree",
        "WrapsLamb",
        "WrapsLars",
        "WrapsPolyak",
        "WrapsProjected",
        "WrapsRelaxed",
        "WrapsState",
        "WrapsStateOfLookahead",
        "WritesFns",
    ];

    public static TheoryData<string> Symmetric => new(LawCase.All.Except(KnowPlayers).Where(DrawNothing));

    public static TheoryData<string> Moved => new(LawCase.All.Except(MovedByMore).Where(DrawNothing));

    [Theory]
    [MemberData(nameof(Symmetric))]
    public void Swapping_the_players_and_negating_the_game_mirrors_the_trajectory(string optimizer)
    {
        var bound = LawCase.Bound(optimizer);
        var game = new CoupledGame(Shapes.Uneven(bound.Players.Count, 9), Shapes.Directions(bound));
        var start = Shapes.Start(game.Layout);
        using var straight = new Played<double>(LawCase.TypeOf<double>(optimizer), game, start);
        using var mirrored = new Played<double>(
            LawCase.TypeOf<double>(optimizer), new MirroredGame(game), [.. start.Reverse()]);
        for (var step = 0; step < 5; step++)
        {
            straight.Step();
            mirrored.Step();
            Assert.Null(Agreement.Difference(straight.Point, [.. mirrored.Point.Reverse()], 1e-12));
        }
    }

    [Theory]
    [MemberData(nameof(Moved))]
    public void A_zero_field_leaves_the_point_untouched_to_the_bit(string optimizer)
    {
        var bound = LawCase.Bound(optimizer);
        var game = new ConstantGame(Shapes.Uneven(bound.Players.Count, 9), Shapes.Directions(bound), slope: 0);
        var start = Shapes.Start(game.Layout);
        using var played = new Played<double>(LawCase.TypeOf<double>(optimizer), game, start);
        for (var step = 0; step < 5; step++)
        {
            played.Step();
            Assert.Equal(start, played.Point);
        }
    }

    /// <summary>A draw is another for every tensor, and moves what the field leaves alone.</summary>
    private static bool DrawNothing(string optimizer)
    {
        var bound = BoundPrinter.Print(LawCase.Bound(optimizer));
        return !bound.Contains("uniform()", StringComparison.Ordinal) && !bound.Contains("normal(like", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OptimisticTwo", "TwoPlain")]
    public void Optimism_with_a_constant_field_is_plain_descent(string optimistic, string plain)
    {
        var game = new ConstantGame(new Layout([[9], [4]]), Shapes.Directions(LawCase.Bound(plain)), slope: 0.7);
        var start = Shapes.Start(game.Layout);
        using var one = new Played<double>(LawCase.TypeOf<double>(optimistic), game, start);
        using var other = new Played<double>(LawCase.TypeOf<double>(plain), game, start);
        for (var step = 0; step < 5; step++)
        {
            one.Step();
            other.Step();
            Assert.Equal(other.Point, one.Point);
        }
    }
}
