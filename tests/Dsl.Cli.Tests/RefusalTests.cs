using System;
using System.IO;
using System.Linq;

namespace Dsl.Cli.Tests;

/// <summary>What mmx says, in one line, when it cannot do what was asked.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void A_file_that_is_not_there() =>
        Refuses(new Workshop(), "mmx: there is no file or folder `nix.mmx`", "check", "nix.mmx");

    [Fact]
    public void A_folder_without_mmx_files() =>
        Refuses(new Workshop().Write("sub/a.txt", ""), "mmx: there is no .mmx file in `sub`", "check", "sub");

    [Fact]
    public void A_file_that_is_something_else() =>
        Refuses(new Workshop().Write("a.csproj", ""), "mmx: `a.csproj` is no .mmx file", "check", "a.csproj");

    [Fact]
    public void A_root_that_is_not_there() =>
        Refuses(new Workshop().Write("a.mmx", ""), "mmx: there is no folder `nix`", "check", "--root", "nix");

    [Fact]
    public void An_output_folder_that_is_a_file() =>
        Refuses(new Workshop().Write("a.mmx", Sources.Fine), "mmx: `a.mmx` cannot be written: ", "gen", "-o", "a.mmx");

    [Fact]
    public void An_output_file_that_is_a_folder() =>
        Refuses(
            new Workshop().Write("a.mmx", Sources.Fine).Write("out/Acme.Fast.g.cs/x", ""),
            "mmx: `out/Acme.Fast.g.cs` cannot be written: ",
            "gen",
            "-o",
            "out");

    [Fact]
    public void Bytes_that_are_not_UTF8()
    {
        var shop = new Workshop();
        File.WriteAllBytes(shop.PathTo("a.mmx"), [(byte)'\n', (byte)'/', (byte)'/', 0xE9, (byte)'\n']);

        Refuses(shop, "mmx: `a.mmx` is not UTF-8: byte 0xE9 in line 2; save it as UTF-8", "check", "a.mmx");
    }

    [Fact]
    public void A_huge_file()
    {
        var shop = new Workshop();
        using (var huge = File.Create(shop.PathTo("a.mmx")))
        {
            huge.SetLength(300 << 20);
        }

        Refuses(shop, "mmx: `a.mmx` has 300 MB; mmx reads files below 16 MB", "check");
    }

    [Fact]
    public void An_unknown_verb_and_no_verb_at_all()
    {
        Refuses(new Workshop(), "mmx: there is no verb `chek`; there are check, lint, gen, diff, dump, explain, fmt, run, compare, test, phase, completion", "chek");
        Refuses(new Workshop(), "mmx: `mmx --help` shows how it is used");
    }

    [Fact]
    public void An_unknown_shell() =>
        Refuses(new Workshop(), "mmx: `mmx completion --help` shows how it is used", "completion", "tcsh");

    [Theory]
    [InlineData("check", "-q", "mmx: there is no option `-q`; there are --root, --format, --strict, --explain and --no-color")]
    [InlineData("fmt", "--quiet", "mmx: there is no option `--quiet`; there are --check, --diff, --stdin and --no-color")]
    public void An_unknown_option(string verb, string option, string said) =>
        Refuses(new Workshop().Write("a.mmx", ""), said, verb, option);

    [Fact]
    public void A_missing_option() =>
        Refuses(new Workshop().Write("a.mmx", ""), "mmx: Option '--output' is required.", "gen", "a.mmx");

    [Fact]
    public void An_output_that_is_full()
    {
        using var complaints = new StringWriter { NewLine = "\n" };

        var code = Program.Run(["check", "--explain", "MMX2003"], new Shell(".", new FullDisk(), complaints, Colors: false));

        Assert.Equal((1, "mmx: the disk is full\n"), (code, complaints.ToString()));
    }

    [Fact]
    public void A_stage_that_there_is_not() =>
        Refuses(new Workshop().Write("a.mmx", ""), "mmx: ", "dump", "--stage", "nonsense", "a.mmx");

    private static void Refuses(Workshop shop, string line, params string[] arguments)
    {
        using (shop)
        {
            var ran = shop.Run(arguments);

            Assert.Equal(1, ran.Code);
            Assert.Equal("", ran.Result);
            Assert.Contains(ran.Complaints.Split('\n'), each => each.StartsWith(line, StringComparison.Ordinal));
            Assert.DoesNotContain("   at ", ran.Complaints);
        }
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(char value) => throw new IOException("the disk is full");

        public override void Write(string? value) => throw new IOException("the disk is full");

        public override void WriteLine(string? value) => throw new IOException("the disk is full");
    }
}
