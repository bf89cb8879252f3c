using System;
using System.Numerics;
using System.Runtime.Intrinsics;
using Mmx.Cpu;
using Mmx.Numerics;

namespace Mmx.Tests;

/// <summary>The elementary functions against the truth.</summary>
public sealed class FunctionTests
{
    private const int Points = 160;

    private static readonly double[] _edges =
    [
        0, -0.0, double.Epsilon, -double.Epsilon, 1e-310, -1e-310, 1e-300, 1e-20, -1e-20, 1e-9, -1e-9, 0.5, -0.5, 1, -1,
        1.5707963267948966, -1.5707963267948966, 3.141592653589793, 6.283185307179586, 0.6931471805599453, 11, -11, 22,
        355, 103993.0, 1e5, -1e5, 1_599_999, 1_600_001, 1e15, -1e15, 1e22, 6381956970095103.0 * (1L << 62), 1e300, 710,
        709.78, -708.4, -744, -745.1, 100, -100, 40, -40,
    ];

    public static TheoryData<string> Names => new(["exp", "log", "sin", "cos", "tanh", "sigmoid", "softplus"]);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_of_doubles_is_within_2_units_of_the_truth(string name)
    {
        var random = new Random(7);
        var (of, exactly, scale) = Find<double>(name);
        for (var i = 0; i < _edges.Length + Points; i++)
        {
            var x = i < _edges.Length ? _edges[i] : Any(random, scale);
            Check(name, x, of(Vector512.Create(x)).ToScalar(), exactly);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_of_floats_is_within_1_unit_of_the_truth(string name)
    {
        var random = new Random(8);
        var (of, exactly, scale) = Find<float>(name);
        for (var i = 0; i < _edges.Length + Points; i++)
        {
            var x = (float)(i < _edges.Length ? _edges[i] : Any(random, scale));
            if (float.IsFinite(x))
            {
                Check(name, x, of(Vector512.Create(x)).GetElement(5), exactly, limit: 0.51);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_is_near_what_Math_says_in_a_hundred_thousand_places(string name)
    {
        var random = new Random(9);
        var (of, _, scale) = Find<double>(name);
        for (var i = 0; i < 12_500; i++)
        {
            var x = new double[8];
            for (var lane = 0; lane < 8; lane++)
            {
                x[lane] = Any(random, scale);
            }

            var y = of(Vector512.Create(x));
            for (var lane = 0; lane < 8; lane++)
            {
                var expected = ByMath(name, x[lane]);
                var unit = Math.BitIncrement(Math.Abs(expected)) - Math.Abs(expected);
                var isNear = y[lane].Equals(expected) || Math.Abs(y[lane] - expected) <= 4 * unit;
                Assert.True(isNear, $"{name}({x[lane]:R}) = {y[lane]:R}, and Math says {expected:R}");
            }
        }
    }

    [Theory]
    [InlineData("exp", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("exp", double.NegativeInfinity, 0)]
    [InlineData("exp", 709.79, double.PositiveInfinity)]
    [InlineData("exp", -745.2, 0)]
    [InlineData("log", 0.0, double.NegativeInfinity)]
    [InlineData("log", -1.0, double.NaN)]
    [InlineData("log", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("log", double.NegativeInfinity, double.NaN)]
    [InlineData("sin", double.PositiveInfinity, double.NaN)]
    [InlineData("sin", -0.0, -0.0)]
    [InlineData("cos", double.NegativeInfinity, double.NaN)]
    [InlineData("tanh", double.PositiveInfinity, 1)]
    [InlineData("tanh", double.NegativeInfinity, -1)]
    [InlineData("tanh", -0.0, -0.0)]
    [InlineData("sigmoid", double.PositiveInfinity, 1)]
    [InlineData("sigmoid", double.NegativeInfinity, 0)]
    [InlineData("softplus", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("softplus", double.NegativeInfinity, 0)]
    public void At_the_edges_a_function_is_what_it_tends_to(string name, double x, double expected)
    {
        var y = Find<double>(name).Of(Vector512.Create(1.0).WithElement(3, x)).GetElement(3);
        Assert.True(IsSame(expected, y), $"{y:R}");
        Assert.Equal((float)expected, Find<float>(name).Of(Vector512.Create((float)x)).GetElement(9));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NaN_goes_in_and_NaN_comes_out(string name)
    {
        Assert.True(double.IsNaN(Find<double>(name).Of(Vector512.Create(double.NaN)).ToScalar()));
        Assert.True(float.IsNaN(Find<float>(name).Of(Vector512.Create(float.NaN)).ToScalar()));
    }

    [Fact]
    public void A_power_of_doubles_is_within_2_units_of_the_truth()
    {
        var random = new Random(10);
        for (var i = 0; i < 2 * Points; i++)
        {
            var a = Math.Abs(i % 4 == 0 ? Any(random, 3) : Math.Exp(random.NextDouble() * 4 - 2));
            var b = (random.NextDouble() * 2 - 1) * (i % 4 == 0 ? 3 : 745 / Math.Abs(Math.Log(a)));
            var exactly = Exactly.Pow(Exactly.Of(a), Exactly.Of(b));
            var power = Lanes.Pow(Vector512.Create(a), Vector512.Create(b)).ToScalar();
            var isRight = Overflows(power, exactly) || Exactly.Error(power, exactly) <= 1;
            Assert.True(isRight, $"{a:R}^{b:R} is {Exactly.Error(power, exactly)} units from {power:R}");
        }
    }

    [Fact]
    public void The_edges_of_a_power_are_those_of_IEEE_754()
    {
        double[] values =
        [
            0, -0.0, 1, -1, 2, -2, 3, -3, 0.5, -0.5, 1e300, -1e300, 1e-300, double.Epsilon, 9007199254740993,
            4503599627370497.5, double.PositiveInfinity, double.NegativeInfinity, double.NaN,
        ];
        foreach (var a in values)
        {
            foreach (var b in values)
            {
                var power = Lanes.Pow(Vector512.Create(a), Vector512.Create(b)).ToScalar();
                var expected = Math.Pow(a, b);
                var isRight = IsSame(expected, power) || power == Math.BitDecrement(expected);
                Assert.True(isRight, $"{a:R}^{b:R} is {power:R}, and should be {expected:R}");
            }
        }
    }

    [Fact]
    public void A_number_by_itself_has_the_bits_that_it_has_in_a_vector()
    {
        Assert.Equal(Lanes.Exp(Vector512.Create(1.7)).GetElement(4), Numbers.Exp(1.7));
        Assert.Equal(Lanes.Log(Vector512.Create(1.7)).GetElement(4), Numbers.Log(1.7));
        Assert.Equal(Lanes.Sin(Vector512.Create(1e9)).GetElement(4), Numbers.Sin(1e9));
        Assert.Equal(Lanes.Cos(Vector512.Create(1.7)).GetElement(4), Numbers.Cos(1.7));
        Assert.Equal(Lanes.Tanh(Vector512.Create(1.7)).GetElement(4), Numbers.Tanh(1.7));
        Assert.Equal(Lanes.Sigmoid(Vector512.Create(1.7)).GetElement(4), Numbers.Sigmoid(1.7));
        Assert.Equal(Lanes.Softplus(Vector512.Create(1.7)).GetElement(4), Numbers.Softplus(1.7));
        Assert.Equal(Lanes.Pow(Vector512.Create(1.7), Vector512.Create(2.9)).GetElement(4), Numbers.Pow(1.7, 2.9));
    }

    private static void Check<T>(string name, T x, T y, Func<BigInteger, BigInteger> exactly, double limit = 2)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var isBeyond = name is "log" ? x <= T.Zero
            : name is not ("sin" or "cos") && T.Abs(x) > T.CreateChecked(1e4);
        if (isBeyond)
        {
            return;
        }

        var truth = exactly(Exactly.Of(double.CreateChecked(x)));
        var isRight = Overflows(y, truth) || Exactly.Error(y, truth) <= limit;
        Assert.True(isRight, $"{name}({x:R}) is {Exactly.Error(y, truth)} units from {y:R}");
    }

    // Zeros have a sign.
    private static bool IsSame(double expected, double y) =>
        expected.Equals(y) && (double.IsNaN(y) || double.IsNegative(expected) == double.IsNegative(y));

    private static bool Overflows<T>(T y, BigInteger truth)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        T.IsPositiveInfinity(y) && truth > Exactly.Of(typeof(T) == typeof(float) ? float.MaxValue : double.MaxValue);

    // Half of them near 0 on the scale of the function, half of any size.
    private static double Any(Random random, double scale)
    {
        var x = random.Next(2) == 0
            ? (random.NextDouble() * 2 - 1) * scale
            : BitConverter.Int64BitsToDouble(random.NextInt64());
        return double.IsFinite(x) ? random.Next(2) == 0 ? x : -x : 1;
    }

    private static (Func<Vector512<T>, Vector512<T>> Of, Func<BigInteger, BigInteger> Exactly, double Scale) Find<T>(
        string name)
        where T : unmanaged => name switch
        {
            "exp" => (Lanes.Exp, Exactly.Exp, 750),
            "log" => (Lanes.Log, Exactly.Log, 3),
            "sin" => (Lanes.Sin, Exactly.Sin, 100),
            "cos" => (Lanes.Cos, Exactly.Cos, 100),
            "tanh" => (Lanes.Tanh, Exactly.Tanh, 3),
            "sigmoid" => (Lanes.Sigmoid, Exactly.Sigmoid, 30),
            _ => (Lanes.Softplus, Exactly.Softplus, 30),
        };

    private static double ByMath(string name, double x) => name switch
    {
        "exp" => Math.Exp(x),
        "log" => Math.Log(x),
        "sin" => Math.Sin(x),
        "cos" => Math.Cos(x),
        "tanh" => Math.Tanh(x),
        "sigmoid" => x < 0 ? Math.Exp(x) / (1 + Math.Exp(x)) : 1 / (1 + Math.Exp(-x)),
        _ => Math.Max(x, 0) + LogOfOnePlus(Math.Exp(-Math.Abs(x))),
    };

    // Kahan's; double.LogP1 adds 1 and forgets.
    private static double LogOfOnePlus(double e) => 1 + e == 1 ? e : Math.Log(1 + e) * (e / (1 + e - 1));
}
