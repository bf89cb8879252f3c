using System;
using System.Linq;

namespace Dsl.Generator.Tests.Growth;

/// <summary>Twice as much text takes twice as long, never four times, whatever there is much of: also of errors.</summary>
public sealed class GrowthTests
{
    private const double InBytes = 2.5;
    private const double InTime = 3;
    // A busy machine spoils a time now and then, and quadratic growth all of them.
    private const int Tries = 6;

    public static TheoryData<string> All => [.. Shape.All.Select(shape => shape.Name)];

    [Theory, MemberData(nameof(All))]
    public void Checking_grows_as_the_text_does(string name)
    {
        var shape = Shape.All.Single(shape => shape.Name == name);
        var (one, two) = (shape.Write(shape.Large), shape.Write(2 * shape.Large));
        Measured.Of(one, 1);

        var growths = Enumerable.Range(0, Tries).Select(_ => Growth(one, two));

        Assert.Contains(growths, growth => growth.Bytes < InBytes && growth.Time < InTime);
    }

    private static (double Bytes, double Time) Growth(string one, string two)
    {
        var (small, large) = (Measured.Of(one, 1), Measured.Of(two, 1));
        return ((double)large.Bytes / small.Bytes, large.Time / small.Time);
    }
}
