namespace Dsl.Cli.Tests;

/// <summary>`mmx dump`.</summary>
public sealed class DumpTests
{
    [Theory]
    [InlineData("tokens", "Namespace Name'Acme'")]
    [InlineData("syntax", "rule Descend(lr: real = 0.01) on z {\n")]
    [InlineData("bound", "optimizer Fast in Acme for (min x, max y)\n")]
    [InlineData("ir", "load point")]
    [InlineData("schedule", "launch Move\n")]
    [InlineData("cs", "class Fast<T>")]
    public void A_stage_is_printed(string stage, string part)
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Fine);

        var ran = shop.Run("dump", "--stage", stage, "a.mmx");

        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        Assert.Contains(part, ran.Result);
    }

    [Fact]
    public void The_text_that_syntax_prints_is_the_same_program()
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Fine);
        var printed = shop.Run("dump", "--stage", "syntax", "a.mmx").Result;

        shop.Write("a.mmx", printed);

        Assert.Equal(printed, shop.Run("dump", "--stage", "syntax", "a.mmx").Result);
    }

    [Fact]
    public void The_C_sharp_of_one_optimizer_is_the_file_that_gen_writes()
    {
        using var shop = new Workshop().Write("rules.mmx", Sources.Rules).Write("o.mmx", Sources.Optimizers);
        shop.Run("gen", "-o", "out");

        Assert.Equal(shop.Read("out/Acme.Slow.g.cs"), shop.Run("dump", "--stage", "cs", "--optimizer", "Slow").Result);
    }

    [Fact]
    public void Several_optimizers_have_titles()
    {
        const string Two = "optimizer A = Descend()\noptimizer B = Descend()\n";
        using var shop = new Workshop().Write("a.mmx", Sources.Rules + Two);

        var result = shop.Run("dump", "--stage", "bound").Result;

        Assert.StartsWith("// A\n", result);
        Assert.Contains("\n// B\n", result);
    }

    [Fact]
    public void A_file_with_errors_is_printed_as_far_as_it_goes()
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Fine + "optimizer Bad = Nonsense()\n");

        var ran = shop.Run("dump", "--stage", "bound", "a.mmx");

        Assert.Equal(1, ran.Code);
        Assert.Contains("optimizer Fast", ran.Result);
        Assert.DoesNotContain("Bad", ran.Result);
        Assert.Contains("error MMX1", ran.Complaints);
    }

    [Theory]
    [InlineData("bound", "game Product on (min x, max y)\n")]
    [InlineData("ir", "  gradient y = ")]
    [InlineData("schedule", "asked for field x")]
    [InlineData("cs", "public sealed partial class Product<T> : WrittenGame<T>")]
    public void A_game_has_its_stages_too(string stage, string shown)
    {
        const string Game = "game Product() on (min x, max y) { loss x * y }";
        using var shop = new Workshop().Write("a.mmx", Sources.Fine).Write("b.mmx", Game);

        var ran = shop.Run("dump", "--stage", stage, "--only", "Product");

        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        Assert.Contains(shown, ran.Result);
        Assert.DoesNotContain("Fast", ran.Result);
    }

    [Fact]
    public void An_optimizer_that_there_is_not_is_said()
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Fine);

        var ran = shop.Run("dump", "--stage", "cs", "--optimizer", "Quick");

        Assert.Equal(new Ran(1, "", "mmx: there is no optimizer or game `Quick` in these files\n"), ran);
    }
}
