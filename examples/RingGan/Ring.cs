using System;
using TorchSharp;
using static TorchSharp.torch;

namespace Examples.RingGan;

/// <summary>Eight Gaussians on a circle: what the generator is to learn, and how well it has.</summary>
internal static class Ring
{
    public const int Modes = 8;
    public const double Radius = 2 / 1.414;
    public const double Deviation = 0.1 / 1.414;

    /// <summary>A sample is good, and counts for a mode, within so many standard deviations of it.</summary>
    public const double Reach = 3;

    /// <summary>A mode counts that has so large a share of the samples.</summary>
    private const double LeastShare = 0.01;

    /// <summary>The middle of a mode.</summary>
    public static (double X, double Y) Centre(int mode) =>
        (Radius * Math.Cos(mode * Math.PI / 4), Radius * Math.Sin(mode * Math.PI / 4));

    /// <summary>Fresh points, a row each.</summary>
    public static Tensor Draw(int count, Draws draws)
    {
        var points = new float[2 * count];
        for (var i = 0; i < points.Length; i += 2)
        {
            var (x, y) = Centre(draws.Below(Modes));
            points[i] = (float)(x + Deviation * draws.Normal());
            points[i + 1] = (float)(y + Deviation * draws.Normal());
        }

        return tensor(points).view(count, 2);
    }

    /// <summary>How many of the modes points have found, and what share of the points is good.</summary>
    public static Score Measure(
        ReadOnlySpan<float> points, double within = Reach * Deviation, double leastShare = LeastShare)
    {
        Span<int> found = stackalloc int[Modes];
        var good = 0;
        for (var i = 0; i < points.Length; i += 2)
        {
            if (NearestMode(points[i], points[i + 1], within) is >= 0 and var mode)
            {
                found[mode]++;
                good++;
            }
        }

        var count = points.Length / 2;
        var modes = 0;
        foreach (var inMode in found)
        {
            modes += inMode >= leastShare * count ? 1 : 0;
        }

        return new Score(modes, (double)good / count);
    }

    private static int NearestMode(double x, double y, double within)
    {
        for (var mode = 0; mode < Modes; mode++)
        {
            var (centreX, centreY) = Centre(mode);
            if (double.Hypot(x - centreX, y - centreY) <= within)
            {
                return mode;
            }
        }

        return -1;
    }
}

/// <summary>How well points cover the ring: the modes found, and the share of good points.</summary>
internal readonly record struct Score(int Modes, double Good);
