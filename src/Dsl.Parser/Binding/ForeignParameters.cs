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
            : Listed(names);

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
