using System;
using System.Numerics;

namespace Laws.Tests.ClosedForms;

/// <summary>What one step of a published method multiplies z by where the field is μz.</summary>
internal static class Polynomials
{
    public static Complex Gda(Complex mu, double lr) => 1 - (lr * mu);

    public static Complex Extragradient(Complex mu, double gamma, double alpha = 1) =>
        1 - (alpha * gamma * mu * Gda(mu, gamma));

    /// <summary>The step is slack and the part of F(z) along F(w), in lengths of F(w).</summary>
    public static Complex AdaptiveExtragradient(Complex mu, double gamma, double slack)
    {
        var ahead = Gda(mu, gamma);
        return Extragradient(mu, gamma, slack + (ahead.Real / (ahead.Magnitude * ahead.Magnitude)));
    }

    /// <summary>The inner steps sum the powers of −γμ: the resolvent's series, cut off.</summary>
    public static Complex Rapp(Complex mu, double gamma, double lambda, int inner)
    {
        Complex sum = 0;
        for (var i = 0; i <= inner; i++)
        {
            sum += Complex.Pow(-gamma * mu, i);
        }

        return Relaxed(sum, lambda);
    }

    public static Complex ProximalPoint(Complex mu, double gamma, double lambda) =>
        Relaxed(1 / (1 + (gamma * mu)), lambda);

    public static Complex Lookahead(Complex step, int k, double alpha) => Relaxed(Complex.Pow(step, k), alpha);

    public static Complex Relaxed(Complex step, double by) => 1 - by + (by * step);

    /// <summary>z of step n, where z⁺ = p z + q z⁻: by the roots of r² = p r + q.</summary>
    public static Complex TwoTerm(Complex p, Complex q, Complex first, Complex second, int n)
    {
        var root = Complex.Sqrt((p * p) + (4 * q));
        var (r, s) = ((p + root) / 2, (p - root) / 2);
        var weight = (second - (s * first)) / (r - s);
        return (weight * Complex.Pow(r, n)) + ((first - weight) * Complex.Pow(s, n));
    }
}
