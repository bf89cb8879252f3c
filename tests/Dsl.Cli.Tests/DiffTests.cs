using System.Linq;

namespace Dsl.Cli.Tests;

/// <summary>`mmx diff`, and that a change of a text changes little of what is generated.</summary>
public sealed class DiffTests
{
    private const string Two =
        """
        rule Descend(lr: real = 0.01) on z {
          let g = field
          z <- z - lr * g
        }

        optimizer Fast = Descend(lr: 0.1)
        optimizer Other = SimGda(lr: 0.1)

        """;

    [Fact]
    public void What_is_up_to_date_has_no_difference()
    {
        using var shop = new Workshop().Write("a.mmx", Two);
        shop.Run("gen", "-o", "out");

        Assert.Equal(new Ran(0, "", ""), shop.Run("diff", "-o", "out"));
    }

    [Fact]
    public void A_changed_line_changes_its_own_lines_and_the_names_of_the_source()
    {
        using var shop = new Workshop().Write("a.mmx", Two);
        shop.Run("gen", "-o", "out");

        shop.Write("a.mmx", Two.Replace("z - lr * g", "z - 2 * lr * g"));
        var ran = shop.Run("diff", "-o", "out");

        Assert.Equal((2, ""), (ran.Code, ran.Complaints));
        var lines = ran.Result.Split('\n');
        Assert.Equal(["--- out/Fast.g.cs", "+++ out/Fast.g.cs"], FileNames(lines));
        var added = Changed(lines, '+');
        var removed = Changed(lines, '-');
        Assert.All(added, line => Assert.True(IsOfSource(line) || IsOf(line, "2 * lr", "woTimesLr"), line));
        Assert.All(removed, line => Assert.True(IsOfSource(line) || IsOf(line, "lr * ", "Lr"), line));
        Assert.Contains(added, line => line.Contains("// z <- z - 2 * lr * g"));
    }

    [Fact]
    public void A_comment_or_an_empty_line_changes_nothing()
    {
        using var shop = new Workshop().Write("a.mmx", Two);
        shop.Run("gen", "-o", "out");

        shop.Write("a.mmx", "// It goes down.\n\n" + Two.Replace("let g", "// once\n  let g"));

        Assert.Equal(new Ran(0, "", ""), shop.Run("diff", "-o", "out"));
    }

    [Fact]
    public void A_new_optimizer_and_one_that_is_gone_are_whole_files()
    {
        using var shop = new Workshop().Write("a.mmx", Two);
        shop.Run("gen", "-o", "out");

        shop.Write("a.mmx", Two.Replace("optimizer Other", "optimizer Another"));
        var ran = shop.Run("diff", "-o", "out");

        Assert.Equal(2, ran.Code);
        Assert.Equal(
            ["--- /dev/null", "+++ out/Another.g.cs", "--- out/Other.g.cs", "+++ /dev/null"],
            FileNames(ran.Result.Split('\n')));
        Assert.Contains("\n@@ -0,0 +1,", ran.Result);
        Assert.Contains(" +0,0 @@\n", ran.Result);
        Assert.DoesNotContain("\n+\n---", ran.Result);
        Assert.False(ran.Result.EndsWith("\n+\n") || ran.Result.EndsWith("\n-\n"), "an empty line is made of the last line's end");
    }

    [Fact]
    public void Nothing_is_written()
    {
        using var shop = new Workshop().Write("a.mmx", Two);

        Assert.Equal(new Ran(1, "", "mmx: there is no folder `out`\n"), shop.Run("diff", "-o", "out"));
        Assert.False(System.IO.Directory.Exists(shop.PathTo("out")));
    }

    [Fact]
    public void Errors_are_said_and_nothing_is_compared()
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Wrong).Write("out/x", "");

        var ran = shop.Run("diff", "-o", "out");

        Assert.Equal((1, ""), (ran.Code, ran.Result));
        Assert.EndsWith("mmx: nothing is compared, because of the errors above\n", ran.Complaints);
    }

    [Fact]
    public void What_is_checked_in_is_what_is_generated()
    {
        using var shop = new Workshop();
        var example = Repository.PathTo("examples/CheckedIn");

        Assert.Equal(new Ran(0, "", ""), shop.Run("diff", example, "-o", $"{example}/Generated"));
    }

    private static string[] FileNames(string[] lines) =>
        [.. lines.Where(line => line.StartsWith("--- ") || line.StartsWith("+++ "))];

    private static string[] Changed(string[] lines, char sign) =>
        [.. lines.Where(line => line.StartsWith(sign)).Except(FileNames(lines))];

    private static bool IsOf(string line, params string[] words) => words.Any(line.Contains);

    private static bool IsOfSource(string line) => line.Contains("a.mmx, ") || line.Contains("string Source => ");
}
