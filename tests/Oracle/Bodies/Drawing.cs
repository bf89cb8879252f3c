using System;
using System.Linq;
using Dsl.Parser.Binding;
using Oracle.Games;
using Oracle.Values;

namespace Oracle.Bodies;

/// <summary>
/// Draws at random, by docs/decisions.md: a draw is its number, and what it gives depends on that, the seed, the tensor and
/// the element, and on nothing else.
/// </summary>
internal sealed class Drawing(Layout layout, Func<double, double> round)
{
    public long Seed { get; set; }

    public long Draws { get; private set; }

    public double Uniform() => (Low(Words(0, 0, Draws++)) >> 11) * Math.Pow(2, -53);

    public double[]?[] Normal(Space space)
    {
        var draw = Draws++;
        return
        [
            .. Enumerable.Range(0, layout.Players).Select(player => space.Contains(Space.Of(player))
                ? layout.Of(player).SelectMany(tensor => Enumerable.Range(0, tensor.Length)
                    .Select(element => round(Normal(draw, tensor.Number, element)))).ToArray()
                : null),
        ];
    }

    // Sixteen elements share eight blocks: the first eight are cosines, the others sines.
    private double Normal(long draw, int tensor, int element)
    {
        var words = Words((8L * (element / 16)) + (element % 8), tensor, draw);
        var u = 1 - ((Low(words) >> 12) * Math.Pow(2, -52));
        var v = (High(words) >> 12) * Math.Pow(2, -52);
        var radius = Math.Sqrt(-2 * Math.Log(u));
        return radius * (element % 16 < 8 ? Math.Cos(Math.Tau * v) : Math.Sin(Math.Tau * v));
    }

    private uint[] Words(long block, int tensor, long draw) => Philox.Of(
        [(uint)block, (uint)((tensor << 8) + (block >> 32)), (uint)draw, (uint)(draw >> 32)],
        [(uint)Seed, (uint)(Seed >> 32)]);

    private static ulong Low(uint[] words) => words[0] + ((ulong)words[1] << 32);

    private static ulong High(uint[] words) => words[2] + ((ulong)words[3] << 32);
}
