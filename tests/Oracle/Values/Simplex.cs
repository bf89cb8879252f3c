using System;
using System.Linq;

namespace Oracle.Values;

/// <summary>The nearest point whose elements are not negative and amount to 1, by sorting.</summary>
internal static class Simplex
{
    public static double[] Nearest(double[] elements)
    {
        if (!elements.All(double.IsFinite))
        {
            return [.. elements.Select(_ => double.NaN)];
        }

        var (sum, level) = (0.0, 0.0);
        foreach (var (count, element) in elements.OrderDescending().Index())
        {
            sum += element;
            var lower = (sum - 1) / (count + 1);
            level = element > lower ? lower : level;
        }

        return [.. elements.Select(element => Math.Max(element - level, 0))];
    }
}
