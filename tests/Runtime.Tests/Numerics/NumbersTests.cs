using System;
using System.Numerics;
using System.Runtime.Intrinsics;
using Mmx.Cpu;
using Mmx.Numerics;

namespace Mmx.Tests;

/// <summary>What single numbers and lanes do where C# and the language differ.</summary>
public sealed class NumbersTests
{
    private static readonly double[] _values =
    [
        0, -0.0, 1, -1, 2.5, -2.5, 1e-300, -1e-300, 1e300, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
    ];

    [Theory]
    [InlineData(7.5, 2.0, 1.5)]
    [InlineData(-7.5, 2.0, 0.5)]
    [InlineData(-7.5, -2.0, 0.5)]
    [InlineData(7.5, -2.0, 1.5)]
    [InlineData(-6.0, 3.0, 0.0)]
    [InlineData(1.0, 0.0, double.NaN)]
    public void A_remainder_is_not_negative(double a, double b, double expected) =>
        Assert.Equal(expected, Numbers.Mod(a, b));

    [Theory]
    [InlineData(7, 3, 1)]
    [InlineData(-7, 3, 2)]
    [InlineData(-7, -3, 2)]
    [InlineData(7, -3, 1)]
    [InlineData(7, 0, 0)]
    [InlineData(long.MinValue, -1, 0)]
    [InlineData(-1, long.MinValue, long.MaxValue)]
    public void A_whole_remainder_is_not_negative(long a, long b, long expected) =>
        Assert.Equal(expected, Numbers.Mod(a, b));

    [Theory]
    [InlineData(2.7, 2, 3)]
    [InlineData(-2.7, -3, -2)]
    [InlineData(1e19, long.MaxValue, long.MaxValue)]
    [InlineData(-1e19, long.MinValue, long.MinValue)]
    [InlineData(double.PositiveInfinity, long.MaxValue, long.MaxValue)]
    [InlineData(double.NaN, 0, 0)]
    public void Floor_and_ceil_are_whole_and_stay_in_64_bits(double x, long floor, long ceil) =>
        Assert.Equal((floor, ceil), (Numbers.Floor(x), Numbers.Ceil(x)));

    [Fact]
    public void Lanes_do_what_numbers_do()
    {
        foreach (var a in _values)
        {
            foreach (var b in _values)
            {
                var (x, y) = (Vector512.Create(a), Vector512.Create(b));
                Assert.Equal(Numbers.Ratio(a, b), Lanes.Ratio(x, y).GetElement(3));
                Assert.Equal(Numbers.Mod(a, b), Lanes.Mod(x, y).GetElement(3));
                Assert.Equal(Numbers.Sign(a), Lanes.Sign(x).GetElement(3));
                Assert.Equal(Numbers.Mix(a, b, 0.25), Lanes.Mix(x, y, Lanes.Spread<double>(0.25)).GetElement(3));
                Assert.Equal(Numbers.Clamp(a, b, 2), Lanes.Clamp(x, y, Lanes.Spread<double>(2)).GetElement(3));
                Assert.Equal(Math.Min(a, b), Lanes.Min(x, y).GetElement(3));
                Assert.Equal(Math.Max(a, b), Lanes.Max(x, y).GetElement(3));
                Check(Numbers.Finite(a), Lanes.Finite(x));
                Check(a < b, Lanes.Less(x, y));
                Check(a <= b, Lanes.LessOrEqual(x, y));
                Check(a > b, Lanes.Greater(x, y));
                Check(a >= b, Lanes.GreaterOrEqual(x, y));
                Check(a == b, Lanes.Equal(x, y));
                Check(a != b, Lanes.NotEqual(x, y));
            }
        }
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Truths_are_joined_lane_by_lane(bool a, bool b)
    {
        var (x, y) = (Lanes.Truth<double>(a), Lanes.Truth<double>(b));
        Check(a && b, Lanes.And(x, y));
        Check(a || b, Lanes.Or(x, y));
        Check(!a, Lanes.Not(x));
        Check(a == b, Lanes.Same(x, y));
        Check(a != b, Lanes.Differ(x, y));
        Assert.Equal(a ? 1 : 2, Lanes.Select(x, Vector512.Create(1.0), Vector512.Create(2.0)).GetElement(7));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(5_000_000_000)]
    public void The_first_lanes_are_so_many(long count)
    {
        CheckFirst<float>(count);
        CheckFirst<double>(count);
    }

    private static void CheckFirst<T>(long count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var ones = Lanes.Select(Lanes.First<T>(count), Lanes.Spread<T>(1), Lanes.Spread<T>(0));
        for (var lane = 0; lane < Lanes.Count<T>(); lane++)
        {
            Assert.Equal(lane < count ? T.One : T.Zero, ones.GetElement(lane));
        }
    }

    private static void Check(bool expected, Vector512<double> mask) =>
        Assert.Equal(expected ? Vector512<long>.AllBitsSet : Vector512<long>.Zero, mask.AsInt64());
}
