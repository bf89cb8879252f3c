using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Dsl.Parser.Tests.Editors;

/// <summary>The folder is an extension that an editor can load, and its configuration is of this language.</summary>
public sealed class ExtensionTests
{
    private static readonly JsonNode Package = Read("package.json");
    private static readonly JsonNode Configuration = Read("language-configuration.json");

    [Fact]
    public void The_package_names_files_that_are_there_and_one_language()
    {
        var (language, grammar) = (Package["contributes"]!["languages"]![0]!, Package["contributes"]!["grammars"]![0]!);

        Assert.Equal(".mmx", (string)language["extensions"]![0]!);
        Assert.Equal((string)language["id"]!, (string)grammar["language"]!);
        Assert.Equal((string)Read("mmx.tmLanguage.json")["scopeName"]!, (string)grammar["scopeName"]!);
        Assert.True(File.Exists(PathTo((string)language["configuration"]!)));
        Assert.True(File.Exists(PathTo((string)grammar["path"]!)));
    }

    [Fact]
    public void Pairs_are_closed_as_they_are_opened()
    {
        var closing = Configuration["autoClosingPairs"]!.AsArray().Select(pair => $"{pair!["open"]}{pair["close"]}");

        Assert.Equal(["{}", "[]", "()", "\"\""], closing);
        Assert.Equal(["{}", "[]", "()"], Configuration["brackets"]!.AsArray().Select(pair => $"{pair![0]}{pair[1]}"));
        Assert.Equal("//", (string)Configuration["comments"]!["lineComment"]!);
    }

    [Theory]
    [InlineData("rule R(lr: real) on z {", true)]
    [InlineData("  } accept when t == 0 {", true)]
    [InlineData("  let a = sum(", true)]
    [InlineData("  repeat k { step base }", false)]
    [InlineData("  z <- z - lr * field", false)]
    [InlineData("  // as in {", false)]
    public void What_is_left_open_indents_the_next_line(string line, bool indents) =>
        Assert.Equal(indents, Matches(Configuration["indentationRules"]!["increaseIndentPattern"]!, line));

    [Theory]
    [InlineData("  } accept when t == 0 {", true)]
    [InlineData(")", true)]
    [InlineData("  z <- {x: 1, y: 2}", false)]
    public void What_closes_stands_less_far_in(string line, bool closes) =>
        Assert.Equal(closes, Matches(Configuration["indentationRules"]!["decreaseIndentPattern"]!, line));

    [Fact]
    public void Documentation_goes_on_in_the_next_line_and_other_comments_do_not()
    {
        var rule = Assert.Single(Configuration["onEnterRules"]!.AsArray())!;

        Assert.Equal("/// ", (string)rule["action"]!["appendText"]!);
        Assert.True(Matches(rule["beforeText"]!, "/// A sentence."));
        Assert.False(Matches(rule["beforeText"]!, "// A sentence."));
    }

    [Fact]
    public void A_double_click_takes_a_whole_name() =>
        Assert.Equal("τ_1", Regex.Match("(τ_1)", (string)Configuration["wordPattern"]!["pattern"]!).Value);

    private static bool Matches(JsonNode pattern, string line) => Regex.IsMatch(line, (string)pattern!);

    private static JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(PathTo(name)))!;

    private static string PathTo(string name) => Path.Combine(Repository.PathTo("editors"), name);
}
