using System;

namespace Dsl.Parser.Binding;

/// <summary>What other languages and papers call a value, and what is written here.</summary>
internal static class ForeignNames
{
    public const string Transposition = "Two vectors make a number by `dot(x, y)`, and `x * A` is Aᵀx.";

    public static string? Hint(string name) => name switch
    {
        "grad" or "grads" or "gradient" or "gradients" or "nabla" or "dx" or "dz" =>
            "The gradient is `field`, a player's part `field.x`; `z - lr * field` is right for those who maximise too.",
        "jacobian" or "Jacobian" or "hessian" or "Hessian" or "jac" or "hess" =>
            "There is `field`, at another point `field(p)`; a difference of two fields gives J·v.",
        "True" => "Write `true`.",
        "False" => "Write `false`.",
        "None" or "null" or "nil" or "nullptr" or "undefined" =>
            "Everything has a value: a state begins at 0 by itself, and whether this is the first step says `t == 0`.",
        "inf" or "Inf" or "infinity" or "Infinity" or "nan" or "NaN" or "NAN" =>
            "No number is written so; whether a value is finite says `finite(a)`.",
        "PI" or "Pi" or "π" => "Write `pi`.",
        "iter" or "iteration" or "iterations" or "epoch" or "steps" or "n_steps" or "step_count" =>
            "Did you mean `t`, the number of steps so far?",
        "params" or "parameters" or "theta" or "weights" or "θ" =>
            "Where the players stand is called as the rule's header says: `on z`.",
        _ when name.EndsWith("ᵀ", StringComparison.Ordinal) => Transposition,
        _ => null,
    };

    /// <summary>What functions stand under elsewhere: `torch.norm(x)`.</summary>
    public static bool IsLibrary(string name) => name is "torch" or "np" or "numpy" or "jnp" or "jax" or "tf" or "scipy"
        or "Math" or "MathF" or "math" or "F" or "nn" or "optax" or "optim" or "std" or "cp" or "la" or "linalg" or "tl";

    /// <summary>What an object calls itself elsewhere.</summary>
    public static bool IsSelf(string name) => name is "self" or "this";
}
