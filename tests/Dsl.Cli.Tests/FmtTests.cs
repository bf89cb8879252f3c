using System;
using System.IO;
using System.Linq;
using System.Text;
using Dsl.Parser;
using Dsl.Parser.Text;

namespace Dsl.Cli.Tests;

/// <summary>`mmx fmt`.</summary>
public sealed class FmtTests
{
    private const string Crooked = "rule R(lr:real=0.1) on z{ // all of it\n z<-z-lr*field}\n";
    private const string Straight = "rule R(lr: real = 0.1) on z { // all of it\n  z <- z - lr * field\n}\n";

    [Fact]
    public void A_file_is_written_in_canonical_form_and_another_is_not_touched()
    {
        using var shop = new Workshop().Write("a.mmx", Crooked).Write("b.mmx", Straight.Replace("R", "S"));
        var before = File.GetLastWriteTimeUtc(shop.PathTo("b.mmx"));

        Assert.Equal(new Ran(0, "formatted a.mmx\n", ""), shop.Run("fmt"));

        Assert.Equal(Straight, shop.Read("a.mmx"));
        Assert.Equal(before, File.GetLastWriteTimeUtc(shop.PathTo("b.mmx")));
        Assert.Equal(["a.mmx", "b.mmx"], Directory.GetFiles(shop.Folder).Select(Path.GetFileName).Order());
        Assert.Equal(new Ran(0, "", ""), shop.Run("fmt", "a.mmx"));
    }

    [Fact]
    public void A_check_lists_what_would_change_and_writes_nothing()
    {
        using var shop = new Workshop().Write("a.mmx", Crooked).Write("b.mmx", Straight);

        Assert.Equal(new Ran(2, "a.mmx\n", ""), shop.Run("fmt", "--check"));
        Assert.Equal(new Ran(0, "", ""), shop.Run("fmt", "--check", "b.mmx"));
        Assert.Equal(Crooked, shop.Read("a.mmx"));
    }

    [Fact]
    public void A_diff_shows_what_would_change_and_writes_nothing()
    {
        using var shop = new Workshop().Write("a.mmx", Crooked);

        var ran = shop.Run("fmt", "--diff", "--check");

        Assert.Equal((2, ""), (ran.Code, ran.Complaints));
        Assert.Contains("+  z <- z - lr * field\n", ran.Result);
        Assert.Contains("- z<-z-lr*field}\n", ran.Result);
        Assert.Equal(Crooked, shop.Read("a.mmx"));
    }

    [Fact]
    public void A_file_with_errors_stays_as_it_is_and_its_errors_are_said()
    {
        using var shop = new Workshop().Write("a.mmx", "rule R on z {  z <- }").Write("b.mmx", Crooked);

        var ran = shop.Run("fmt");

        Assert.Equal((1, "formatted b.mmx\n"), (ran.Code, ran.Result));
        Assert.StartsWith("a.mmx(1,", ran.Complaints);
        Assert.Equal("rule R on z {  z <- }", shop.Read("a.mmx"));
    }

    [Fact]
    public void What_is_piped_in_goes_out_in_canonical_form()
    {
        Assert.Equal((0, Straight, ""), Piped(Crooked, "fmt", "--stdin"));
        Assert.Equal((2, "<stdin>\n", ""), Piped(Crooked, "fmt", "--stdin", "--check"));
        Assert.Equal((1, ""), (Piped("rule", "fmt", "--stdin").Code, Piped("rule", "fmt", "--stdin").Result));
        Assert.Equal(1, Piped(Crooked, "fmt", "--stdin", "a.mmx").Code);
    }

    [Fact]
    public void A_byte_order_mark_and_pairs_that_end_lines_are_kept()
    {
        using var shop = new Workshop().Write("a.mmx", "\uFEFF" + Crooked.Replace("\n", "\r\n"));

        shop.Run("fmt");

        var written = Encoding.UTF8.GetString(File.ReadAllBytes(shop.PathTo("a.mmx")));
        Assert.Equal("\uFEFF" + Straight.Replace("\n", "\r\n"), written);
    }

    [Fact]
    public void The_mode_of_a_file_and_a_link_to_it_are_kept()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var shop = new Workshop().Write("a.mmx", Crooked);
        File.SetUnixFileMode(shop.PathTo("a.mmx"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.CreateSymbolicLink(shop.PathTo("link.mmx"), "a.mmx");

        shop.Run("fmt", "link.mmx");

        Assert.Equal(Straight, shop.Read("a.mmx"));
        Assert.Equal("a.mmx", new FileInfo(shop.PathTo("link.mmx")).LinkTarget);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(shop.PathTo("a.mmx")));
    }

    /// <summary>All that parses; what is wrong on purpose stays as it was written.</summary>
    [Fact]
    public void The_files_of_the_repository_are_in_canonical_form()
    {
        using var shop = new Workshop();

        var ran = shop.Run(["fmt", "--check", .. Folders.SelectMany(Sources)]);

        Assert.Equal(new Ran(0, "", ""), ran);
    }

    private static readonly string[] Folders = ["src", "examples", "benchmarks", "tests"];

    private static string[] Sources(string folder) =>
    [
        .. Directory.GetFiles(Repository.PathTo(folder), "*.mmx", SearchOption.AllDirectories)
            .Where(path => !path.Contains(".verified.") && !path.Contains(".received."))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(IsPassedOver) && Parses(path)),
    ];

    private static bool IsPassedOver(string part) => part is "bin" or "obj" or "Wrong";

    private static bool Parses(string path) =>
        MmxParser.Parse(new SourceFile(path, File.ReadAllText(path))).Diagnostics.Count == 0;

    private static (int Code, string Result, string Complaints) Piped(string text, params string[] arguments)
    {
        using var result = new StringWriter { NewLine = "\n" };
        using var complaints = new StringWriter { NewLine = "\n" };
        var shell = new Shell(Path.GetTempPath(), result, complaints, Colors: false)
        {
            Input = new MemoryStream(Encoding.UTF8.GetBytes(text)),
        };
        return (Program.Run(arguments, shell), result.ToString(), complaints.ToString());
    }
}
