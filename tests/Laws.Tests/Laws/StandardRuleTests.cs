using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Dsl.Parser.Standard;

namespace Laws.Tests.Laws;

/// <summary>No standard rule or fn escapes the laws: an optimizer of tests/Rules is made of it.</summary>
public sealed class StandardRuleTests
{
    private static readonly string Held = string.Concat(
        Directory.GetFiles(Repository.PathTo("tests/Rules"), "*.mmx").Select(File.ReadAllText));

    public static TheoryData<string> Names => new(StandardLibrary.Rules.Concat(StandardLibrary.Fns));

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_held_against_the_laws(string name) =>
        Assert.True(Regex.IsMatch(Held, $@"\b{name}\b"), $"No optimizer in tests/Rules uses {name}.");
}
