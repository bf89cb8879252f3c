using System;
using System.Linq;

namespace Dsl.Cli.Tests;

/// <summary>How much advice matters: `--strict`, .editorconfig, and comments.</summary>
public sealed class SeverityTests
{
    private const string Advised = "rule R(lr: real) on z {\n  let a = 1\n  z <- z - lr * field\n}\n";

    [Fact]
    public void Advice_is_no_error_but_where_it_is_strict()
    {
        using var shop = new Workshop().Write("a.mmx", Advised);

        var (loose, strict) = (shop.Run("check"), shop.Run("check", "--strict"));

        Assert.Equal((0, "1 file, no errors, 1 warning\n"), (loose.Code, loose.Result));
        Assert.Equal((1, ""), (strict.Code, strict.Result));
        Assert.StartsWith("a.mmx(2,7): error MMX4002: ", strict.Complaints);
        Assert.EndsWith("1 file, 1 error, no warnings\n", strict.Complaints);
    }

    [Theory]
    [InlineData("error", 1, "error MMX4002")]
    [InlineData("warning", 0, "warning MMX4002")]
    [InlineData("suggestion", 0, "suggestion MMX4002")]
    [InlineData("silent", 0, null)]
    [InlineData("none", 0, null)]
    [InlineData("default", 0, "warning MMX4002")]
    public void An_editorconfig_says_how_much_it_matters(string severity, int code, string? said)
    {
        using var shop = new Workshop().Write("sub/a.mmx", Advised).Write(".editorconfig", Config("*.mmx", severity));

        var ran = shop.Run("check");

        Assert.Equal(code, ran.Code);
        Assert.Equal(said ?? "", ran.Complaints.Split(": ") is [_, var headline, ..] ? headline : "");
    }

    [Fact]
    public void The_nearest_file_counts_in_it_the_last_line_and_nothing_above_a_root()
    {
        using var shop = new Workshop()
            .Write(".editorconfig", Config("*", "error"))
            .Write("near/.editorconfig", Config("*", "error") + Config("a.mmx", "none"))
            .Write("root/.editorconfig", "# its own [root]\n; and no other's\nroot = true\n")
            .Write("late/.editorconfig", "[*.cs]\nroot = true\n")
            .Write("near/a.mmx", Advised)
            .Write("root/a.mmx", Advised.Replace("R", "S"))
            .Write("late/a.mmx", Advised.Replace("R", "T"));

        var said = shop.Run("check").Complaints.Split('\n').Where(line => line.Contains(" MMX"));

        Assert.Equal(["late/a.mmx(2,7): error", "root/a.mmx(2,7): warning"], said.Select(line => line.Split(" MMX")[0]));
    }

    [Fact]
    public void An_error_is_an_error_whatever_is_said_of_it()
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Wrong)
            .Write(".editorconfig", Config("*", "none").Replace("4002", "1001"));

        Assert.Contains("error MMX1001", shop.Run("check").Complaints);
    }

    [Fact]
    public void What_a_comment_allows_is_allowed_also_where_it_is_strict()
    {
        using var shop = new Workshop()
            .Write("a.mmx", Advised.Replace("let a = 1", "let a = 1 // mmx: allow MMX4002 because it shows how"))
            .Write(".editorconfig", Config("*", "error"));

        Assert.Equal(new Ran(0, "1 file, no errors, no warnings\n", ""), shop.Run("check", "--strict"));
    }

    [Theory]
    [InlineData("*", "a/b.mmx", true)]
    [InlineData("*.mmx", "a/b.mmx", true)]
    [InlineData("*.cs", "a/b.mmx", false)]
    [InlineData("a/*.mmx", "a/b.mmx", true)]
    [InlineData("/a/*.mmx", "a/b.mmx", true)]
    [InlineData("a/*.mmx", "c/a/b.mmx", false)]
    [InlineData("a/*.mmx", "a/c/b.mmx", false)]
    [InlineData("a/**.mmx", "a/c/b.mmx", true)]
    [InlineData("**/c/*.mmx", "a/c/b.mmx", true)]
    [InlineData("a/**/b.mmx", "a/b.mmx", true)]
    [InlineData("*.{cs,mmx}", "b.mmx", true)]
    [InlineData("*.{cs,fs}", "b.mmx", false)]
    [InlineData("?.mmx", "b.mmx", true)]
    [InlineData("?.mmx", "bb.mmx", false)]
    [InlineData("[abc].mmx", "b.mmx", true)]
    [InlineData("[!abc].mmx", "b.mmx", false)]
    [InlineData("b.m+x", "b.mmx", false)]
    [InlineData("*.{mmx", "b.mmx", false)]
    [InlineData("[b.mmx", "b.mmx", false)]
    public void A_section_is_about_the_files_of_its_pattern(string glob, string path, bool isAboutIt) =>
        Assert.Equal(isAboutIt, Cli.Sources.Glob.Matches(glob, path));

    private static string Config(string glob, string severity) =>
        $"# how much it matters\n[{glob}]\nindent_size = 2\ndotnet_diagnostic.MMX4002.severity = {severity} # here\n";
}
