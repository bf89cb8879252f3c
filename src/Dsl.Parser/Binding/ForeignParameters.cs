using System.Collections.Generic;
using System.Linq;

namespace Dsl.Parser.Binding;

/// <summary>What other libraries call a rule's parameters.</summary>
internal static class ForeignParameters
{
    /// <summary>What to write for a parameter that is not there: the one that is meant, or which there are.</summary>
    public static string Hint(string name, string? nearest, IReadOnlyList<string> names) =>
        (nearest ?? Meaning(name).FirstOrDefault(names.Contains)) is { } meant
            ? $"Did you mean `{meant}`?{(nearest is null && names.Count > 1 ? " " + Listed(names) : "")}"
            : Elsewhere(name) ?? Listed(names);

    /// <summary>What is no parameter here, but can be had.</summary>
    private static string? Elsewhere(string name) => name switch
    {
        "weight_decay" or "weightDecay" or "decay" => "Another rule does that: `WeightDecay(base: R, rate: 1e-5)`.",
        "amsgrad" => "That is a rule of its own: `AmsGrad(…)`.",
        "nesterov" => "That is a rule of its own: `NesterovMomentum(…)`.",
        "schedule" or "scheduler" or "lr_schedule" => "What is given for a number may use `t`: `lr: 0.1 / (1 + t)`.",
        "maximize" or "maximise" => "Leave it out: the field is signed for those who maximise.",
        "params" or "parameters" or "model" => "Leave it out: a rule works on the players of the game that it is made with.",
        _ => null,
    };

    private static string[] Meaning(string name) => name switch
    {
        "learning_rate" or "learningRate" or "rate" or "step_size" or "stepsize" or "stepSize" or "eta" or "η"
            or "alpha" or "α" or "gamma" or "γ" => ["lr", "gamma"],
        "betas" or "b1" or "rho" or "momentum" or "mu" => ["beta1", "beta", "mu", "momentum"],
        "b2" => ["beta2"],
        "epsilon" or "ε" => ["eps"],
        "optimizer" or "opt" or "inner" or "rule" or "inner_optimizer" => ["base"],
        "steps" or "n" or "inner_steps" or "sync_period" => ["k", "inner"],
        "max_norm" or "clip" or "threshold" or "bound" => ["limit"],
        "slow_step_size" => ["alpha"],
        _ => [],
    };

    private static string Listed(IReadOnlyList<string> names) => names.Count switch
    {
        0 => "Leave it out: there are none.",
        1 => $"There is `{names[0]}`.",
        _ => $"There are `{string.Join("`, `", names.Take(names.Count - 1))}` and `{names[names.Count - 1]}`.",
    };
}
