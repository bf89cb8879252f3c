using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;

namespace Dsl.Parser.Binding;

/// <summary>What other languages call a function, and what is written here.</summary>
internal static class ForeignFns
{
    public static string? Hint(string name) => name switch
    {
        "clip" or "clip_" or "clamp_" or "Clamp" or "Clip" =>
            "Write `clamp(a, lo, hi)`; a field is bounded in length by `ClipNorm(base: R, limit: 1)`.",
        "clip_grad_norm" or "clip_grad_norm_" or "clip_by_norm" or "clip_by_global_norm" =>
            "A rule does that to another: `ClipNorm(base: R, limit: 1)`.",
        "clip_grad_value" or "clip_grad_value_" => "A rule does that to another: `ClipValue(base: R, limit: 1)`.",
        "relu" or "ReLU" => "Write `max(a, 0)`.",
        "maximum" or "fmax" => "Write `max(a, b)`.",
        "minimum" or "fmin" => "Write `min(a, b)`.",
        "amax" => "Write `largest(a)`.",
        "amin" => "Write `smallest(a)`.",
        "pow" or "power" => "Write `a^b`.",
        "square" => "Write `a^2`.",
        "cbrt" or "rsqrt" => "Write a power: `a^0.5`, `a^-0.5`.",
        "ln" => "Write `log(a)`.",
        "log2" or "log10" => "Write `log(a) / log(2)`.",
        "log1p" => "Write `log(1 + a)`.",
        "expm1" => "Write `exp(a) - 1`.",
        "tan" => "Write `sin(a) / cos(a)`.",
        "round" or "rint" => "Write `floor(a + 0.5)`.",
        "inner" or "vdot" or "einsum" or "matmul" or "mm" or "mv" or "bmm" =>
            "Write `dot(a, b)` of two vectors, `A * y` of a matrix and a vector.",
        "length" or "magnitude" or "l2norm" or "norm2" => "Write `norm(a)`.",
        "average" or "avg" => "Write `mean(a)`.",
        "total" or "reduce_sum" => "Write `sum(a)`.",
        "lerp" => "Write `mix(a, b, s)`, which is (1 - s) * a + s * b.",
        "where" or "select" or "cond" or "ite" => "Write `if c then a else b`.",
        "isfinite" or "isnan" or "isinf" or "is_finite" =>
            "Write `finite(a)`, which is false where anything is infinite or no number.",
        "zeros" or "zeros_like" or "zero" => "Write `0`: a number is spread over a vector.",
        "ones" or "ones_like" or "full" or "full_like" => "Write `1`: a number is spread over a vector.",
        "rand" or "random" or "rand_like" => "Write `uniform()`.",
        "randn" or "randn_like" or "gauss" or "gaussian" => "Write `normal(like: z)`.",
        "transpose" => ForeignNames.Transposition,
        "detach" or "clone" or "copy" or "deepcopy" or "stop_gradient" =>
            "Leave it out: a name keeps the value that it was given, and no gradient flows through a rule.",
        "backward" or "zero_grad" or "autograd" => "Leave it out: `field` is there as soon as it is read.",
        _ => ForeignNames.Hint(name),
    };

    /// <summary>What to do about a call of what nobody has declared.</summary>
    public static string OfUndeclared(string name, CallSyntax call, string? nearest)
    {
        var letters = string.Join(", ", "abcdefgh".Take(call.Arguments.Count));
        return name == "pi" ? "It is a number, and is written without parentheses; `*` multiplies." : Hint(name)
            ?? (nearest is null ? $"Declare it: `fn {name}({letters}) = …`." : $"Did you mean `{nearest}`?");
    }

    /// <summary>`x.norm()`: what stands behind a point elsewhere stands in front here.</summary>
    public static string? OfMember(string name, IEnumerable<string> known) =>
        KnownAs(name, known) is { } fn ? $"A function stands in front of what it takes: `{fn}(…)`." : Hint(name);

    /// <summary>`torch.norm(x)`, `Math.Max(a, b)`.</summary>
    public static string OfLibrary(string name, IEnumerable<string> known) =>
        KnownAs(name, known) is { } fn ? $"Functions have no prefix here: write `{fn}(…)`."
        : Hint(name) ?? "Functions have no prefix here, and there is none of this name: declare one, `fn f(a) = …`.";

    private static string? KnownAs(string name, IEnumerable<string> known) =>
        known.FirstOrDefault(fn => fn == name)
        ?? known.FirstOrDefault(fn => fn.Equals(name.TrimEnd('_'), System.StringComparison.OrdinalIgnoreCase));
}
