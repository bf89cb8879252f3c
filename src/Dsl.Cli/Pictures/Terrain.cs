using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Cli.Pictures;

/// <summary>What a game of two numbers is at a point: where its players want to go, and the loss, or NaN.</summary>
internal readonly record struct Slope(double Right, double Up, double Loss);

/// <summary>The part of a plane that is looked at.</summary>
internal readonly record struct Region(double Left, double Right, double Bottom, double Top)
{
    private const double Air = 1.12;
    private const double MostTimesTheStart = 4;

    /// <summary>
    /// Around a centre, as far as the points go; those that go far away from where they started do not count.
    /// </summary>
    public static Region Around((double X, double Y) centre, IReadOnlyList<(double X, double Y)> points)
    {
        var start = Distance(centre, points[0]);
        var most = MostTimesTheStart * (start > 0 ? start : 1);
        var near = points.Select(point => Distance(centre, point)).Where(distance => distance <= most);
        var reach = near.DefaultIfEmpty(1).Max();
        var half = Air * (reach > 0 ? reach : 1);
        return new Region(centre.X - half, centre.X + half, centre.Y - half, centre.Y + half);
    }

    /// <summary>A grid of so many points each way, the edges among them.</summary>
    public (double X, double Y) At(int column, int row, int count) =>
        (Left + (Right - Left) * column / (count - 1), Bottom + (Top - Bottom) * row / (count - 1));

    private static double Distance((double X, double Y) one, (double X, double Y) other) =>
        Math.Max(Math.Abs(one.X - other.X), Math.Abs(one.Y - other.Y));
}
