using System.Collections.Generic;

namespace Dsl.Parser.Binding;

/// <summary>What papers and other libraries call a rule that is a standard one here.</summary>
public static class ForeignRules
{
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["SGD"] = "SimGda",
        ["Sgd"] = "SimGda",
        ["GD"] = "SimGda",
        ["GDA"] = "SimGda",
        ["Gda"] = "SimGda",
        ["SGDA"] = "SimGda",
        ["SimGDA"] = "SimGda",
        ["GradientDescent"] = "SimGda",
        ["GradientDescentAscent"] = "SimGda",
        ["SGDM"] = "Momentum",
        ["NAG"] = "NesterovMomentum",
        ["Nesterov"] = "NesterovMomentum",
        ["EG"] = "Extragradient",
        ["ExtraSGD"] = "Extragradient",
        ["KorpelevichExtragradient"] = "Extragradient",
        ["PEG"] = "PastExtragradient",
        ["Popov"] = "PastExtragradient",
        ["OGDA"] = "OptimisticGda",
        ["OGD"] = "OptimisticGda",
        ["OMD"] = "OptimisticGda",
        ["OptimisticMirrorDescent"] = "OptimisticGda",
        ["OAdam"] = "OptimisticAdam",
        ["SGA"] = "SymplecticAdjustment",
        ["ConOpt"] = "ConsensusOptimization",
        ["Consensus"] = "ConsensusOptimization",
        ["EMA"] = "ExponentialAverage",
        ["Averaging"] = "PolyakAverage",
        ["SWA"] = "PolyakAverage",
        ["GDAAM"] = "Anderson",
        ["AndersonAcceleration"] = "Anderson",
        ["AndersonMixing"] = "Anderson",
        ["ClipGradNorm"] = "ClipNorm",
        ["GradientClipping"] = "ClipNorm",
        ["ClipGradValue"] = "ClipValue",
        ["CG"] = "ConjugateGradient",
    };

    public static IEnumerable<string> Known => Meanings.Values;

    public static string? Meaning(string name) => Meanings.TryGetValue(name, out var meant) ? meant : null;
}
