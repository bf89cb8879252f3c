using System.Linq;

namespace Dsl.Parser.Tests.Binding;

/// <summary>What could not be read is complained of where it stands, and never where it is named.</summary>
public sealed class BrokenNameTests
{
    [Theory]
    [InlineData("rule A on z { let a = )\n z <- z - a * field } optimizer O = A()")]
    [InlineData("rule A on z { state m z\n m <- field\n z <- z - m } optimizer O = A()")]
    [InlineData("rule A(lr: real = ) on z { z <- z - lr * field }\noptimizer O = A(lr: 1)")]
    [InlineData("fn F(a = a\nrule A on z { z <- z - F(field) }\noptimizer O = A()")]
    [InlineData("rul A on z { z <- z - field }\noptimizer O = A()")]
    [InlineData("rule A on z { lte a = 0.1  z <- z - a * field }\noptimizer O = A()")]
    public void A_name_that_could_not_be_declared_may_be_used(string text) =>
        Assert.Equal(["MMX0"], Programs.Errors(text).Select(error => error.Code[..4]));
}
