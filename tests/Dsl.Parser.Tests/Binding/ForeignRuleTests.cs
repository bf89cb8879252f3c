using System.Linq;
using Dsl.Parser.Binding;
using Dsl.Parser.Standard;

namespace Dsl.Parser.Tests.Binding;

/// <summary>What is named in place of a rule of others is there.</summary>
public sealed class ForeignRuleTests
{
    [Fact]
    public void Each_rule_of_others_is_a_standard_one() =>
        Assert.Empty(ForeignRules.Known.Except(StandardLibrary.Rules));
}
