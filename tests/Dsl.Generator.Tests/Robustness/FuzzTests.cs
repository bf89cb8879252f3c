using System;
using System.Linq;
using Fuzz.Cases;
using Fuzz.Checks;
using Fuzz.Running;

namespace Dsl.Generator.Tests.Robustness;

/// <summary>A short run of what `./build.sh fuzz` does for as long as one likes.</summary>
public sealed class FuzzTests
{
    private const int Few = 40;
    private const int VeryFew = 2;

    public static TheoryData<string> All => [.. Kinds.All.Select(kind => kind.Name)];

    [Theory, MemberData(nameof(All))]
    public void Nothing_is_found_in_a_few_cases_of_each_kind(string kind)
    {
        for (var number = 0; number < (kind.Contains("megabyte", StringComparison.Ordinal) ? VeryFew : Few); number++)
        {
            var tried = Case.Of(new Series(1, kind), number);
            var found = SmallStack.Run(() => FrontEnd.Check(tried.Files, generate: number % 4 == 0));
            var finding = found.Finding ?? BackEnd.Check(found.Generated, compile: number % 8 == 0);

            Assert.True(finding is null, $"{finding?.What}\n{tried.Text}\n{finding?.Detail}");
        }
    }

    [Fact]
    public void What_is_found_is_made_small()
    {
        const string Text = "rule R(lr: real = 1) on z { z <- z - lr * field }\noptimizer O = R(lr: 2)";

        Assert.Equal("field}", Shrinking.Of(Text, text => text.Contains("field", StringComparison.Ordinal) && text.Contains('}')));
    }

    [Fact]
    public void A_case_is_known_by_its_number() =>
        Assert.Equal(Case.Of(new Series(3), 17).Text, Case.Of(new Series(3), 17).Text);
}
