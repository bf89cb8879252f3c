using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using EmptyFiles;
using VerifyTests;
using VerifyXunit;

namespace Dsl.Cli.Tests;

/// <summary>`mmx check --format`.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("json", "names")]
    [InlineData("json", "twice")]
    [InlineData("sarif", "names")]
    [InlineData("sarif", "twice")]
    public async Task What_is_wrong_is_reported_word_for_word(string format, string name)
    {
        using var shop = new Workshop();
        foreach (var file in Directory.GetFiles(Repository.PathTo($"tests/Dsl.Cli.Tests/Wrong/{name}"), "*.mmx"))
        {
            shop.Write(Path.GetFileName(file), File.ReadAllText(file));
        }

        var ran = shop.Run("check", "--format", format);

        Assert.Equal((1, ""), (ran.Code, ran.Complaints));
        FileExtensions.AddTextExtension(format);
        var settings = new VerifySettings();
        settings.UseDirectory(Repository.PathTo($"tests/Dsl.Cli.Tests/Wrong/{name}"));
        settings.UseFileName("complaints");
        await Verifier.Verify(ran.Result, format, settings);
    }

    [Fact]
    public void Where_nothing_is_wrong_the_lists_are_empty()
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Fine);

        var json = Read(shop, "json");
        var run = Read(shop, "sarif").GetProperty("runs")[0];

        Assert.Equal((1, 0, 0), (Int(json, "files"), Int(json, "errors"), Int(json, "warnings")));
        Assert.Empty(json.GetProperty("diagnostics").EnumerateArray());
        Assert.Empty(run.GetProperty("results").EnumerateArray());
        Assert.Empty(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray());
    }

    [Fact]
    public void A_sarif_result_points_to_its_rule_and_to_a_file_by_its_address()
    {
        using var shop = new Workshop().Write("a folder/é.mmx", Sources.Wrong);

        var run = Read(shop, "sarif").GetProperty("runs")[0];

        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            Assert.Equal(Text(rules[Int(result, "ruleIndex")], "id"), Text(result, "ruleId"));
            Assert.Equal("a%20folder/%C3%A9.mmx", Text(place.GetProperty("artifactLocation"), "uri"));
        });
        Assert.Equal(2, run.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void A_file_elsewhere_has_a_whole_address()
    {
        using var shop = new Workshop();
        using var elsewhere = new Workshop().Write("a.mmx", Sources.Wrong);

        var ran = shop.Run("check", "--format", "sarif", elsewhere.PathTo("a.mmx"));

        Assert.Contains($"\"uri\": \"{new Uri(elsewhere.PathTo("a.mmx")).AbsoluteUri}\"", ran.Result);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void A_file_that_cannot_be_read_is_no_report(string format)
    {
        using var shop = new Workshop();

        var ran = shop.Run("check", "--format", format, "nix.mmx");

        Assert.Equal(new Ran(1, "", "mmx: there is no file or folder `nix.mmx`\n"), ran);
    }

    [Fact]
    public void A_format_that_there_is_not()
    {
        using var shop = new Workshop().Write("a.mmx", "");

        var ran = shop.Run("check", "--format", "xml");

        Assert.Equal((1, ""), (ran.Code, ran.Result));
    }

    private static JsonElement Read(Workshop shop, string format) =>
        JsonDocument.Parse(shop.Run("check", "--format", format).Result).RootElement;

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
