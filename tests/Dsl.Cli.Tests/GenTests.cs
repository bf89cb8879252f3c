using System;
using System.IO;
using System.Linq;
using System.Text;
using Dsl.Generator.Tests.Roslyn;

namespace Dsl.Cli.Tests;

/// <summary>`mmx gen`.</summary>
public sealed class GenTests
{
    [Fact]
    public void The_files_are_the_generators_to_the_byte()
    {
        using var shop = new Workshop()
            .Write("p.csproj", "").Write("rules.mmx", "\uFEFF" + Sources.Rules).Write("nets/o.mmx", Sources.Optimizers);
        var built = new EditedProject()
            .Write("rules.mmx", Sources.Rules).Write("nets/o.mmx", Sources.Optimizers).Run().Texts();

        var ran = shop.Run("gen", "-o", "out");

        Assert.Equal(new Ran(0, "wrote     out/Acme.Fast.g.cs\nwrote     out/Acme.Slow.g.cs\n", ""), ran);
        Assert.Equal(built.Keys.Order(), Directory.GetFiles(shop.PathTo("out")).Select(Path.GetFileName).Order());
        Assert.All(built, file => Assert.Equal(Encoding.UTF8.GetBytes(file.Value), Bytes(shop, file.Key)));
    }

    [Fact]
    public void The_working_folder_does_not_change_the_text()
    {
        using var shop = new Workshop().Write("p/p.csproj", "").Write("p/sub/a.mmx", Sources.Fine);

        shop.Run("gen", "p", "-o", "one");
        shop.Run("gen", "p/sub/a.mmx", "-o", "two");

        Assert.Equal(shop.Read("one/Acme.Fast.g.cs"), shop.Read("two/Acme.Fast.g.cs"));
        Assert.Contains("sub/a.mmx", shop.Read("one/Acme.Fast.g.cs"));
        Assert.DoesNotContain(shop.Folder, shop.Read("one/Acme.Fast.g.cs"));
    }

    [Fact]
    public void Paths_in_text_are_relative_to_the_root_that_is_given()
    {
        using var shop = new Workshop().Write("p/p.csproj", "").Write("p/a.mmx", Sources.Fine);

        shop.Run("gen", "--root", ".", "-o", "out");

        Assert.Contains("p/a.mmx", shop.Read("out/Acme.Fast.g.cs"));
    }

    [Fact]
    public void A_file_that_says_so_already_is_not_touched()
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Fine);
        shop.Run("gen", "-o", "out");
        var longAgo = new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(shop.PathTo("out/Acme.Fast.g.cs"), longAgo);

        Assert.Equal("unchanged out/Acme.Fast.g.cs\n", shop.Run("gen", "-o", "out").Result);
        Assert.Equal(longAgo, File.GetLastWriteTimeUtc(shop.PathTo("out/Acme.Fast.g.cs")));
    }

    [Fact]
    public void A_file_of_an_optimizer_that_is_gone_is_said_and_left_alone()
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Fine).Write("out/Mine.g.cs", "class Mine;");
        shop.Run("gen", "-o", "out");
        shop.Write("a.mmx", Sources.Fine.Replace("Fast", "Faster"));

        var ran = shop.Run("gen", "-o", "out");

        Assert.Equal("wrote     out/Acme.Faster.g.cs\nstale     out/Acme.Fast.g.cs\n", ran.Result);
        Assert.True(File.Exists(shop.PathTo("out/Acme.Fast.g.cs")));
    }

    [Theory]
    [InlineData("optimizer Bad = Nonsense()")]
    [InlineData("rule Unreached() on z { z <- nonsense }")]
    public void Nothing_is_written_where_anything_is_wrong(string wrong)
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Fine + wrong);

        var ran = shop.Run("gen", "-o", "out");

        Assert.Equal(1, ran.Code);
        Assert.Equal("", ran.Result);
        Assert.EndsWith("mmx: nothing is written, because of the errors above\n", ran.Complaints);
        Assert.False(Directory.Exists(shop.PathTo("out")));
    }

    [Fact]
    public void Rules_alone_are_fine_and_nothing_is_written()
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Rules);

        var ran = shop.Run("gen", "-o", "out");

        Assert.Equal((0, ""), (ran.Code, ran.Result));
        Assert.Contains("no optimizer", ran.Complaints);
        Assert.False(Directory.Exists(shop.PathTo("out")));
    }

    [Fact]
    public void Nothing_else_is_left_in_the_folder()
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Fine);

        shop.Run("gen", "-o", "out");

        Assert.Equal(["Acme.Fast.g.cs"], Directory.GetFileSystemEntries(shop.PathTo("out")).Select(Path.GetFileName));
    }

    private static byte[] Bytes(Workshop shop, string name) => File.ReadAllBytes(shop.PathTo("out/" + name));
}
