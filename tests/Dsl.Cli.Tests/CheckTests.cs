using System.Linq;
using System.Text.RegularExpressions;

namespace Dsl.Cli.Tests;

/// <summary>`mmx check`.</summary>
public sealed class CheckTests
{
    [Fact]
    public void Files_without_errors_are_said_to_be_fine()
    {
        using var shop = new Workshop().Write("rules.mmx", Sources.Rules).Write("optimizers.mmx", Sources.Optimizers);

        Assert.Equal(new Ran(0, "2 files, no errors, no warnings\n", ""), shop.Run("check"));
    }

    [Fact]
    public void All_errors_come_at_once_sorted_and_none_of_them_to_the_result()
    {
        using var shop = new Workshop().Write("b.mmx", Sources.Wrong).Write("a.mmx", "optimizer First = Nonsense()\n");

        var ran = shop.Run("check", "b.mmx", "a.mmx");

        Assert.Equal(1, ran.Code);
        Assert.Equal("", ran.Result);
        Assert.Equal(["a.mmx(1,19)", "b.mmx(4,12)", "b.mmx(7,18)"], Places(ran.Complaints));
        Assert.EndsWith("2 files, 3 errors, no warnings\n", ran.Complaints);
    }

    [Fact]
    public void Files_of_one_project_are_one_program_and_of_two_projects_are_two()
    {
        using var shop = new Workshop()
            .Write("one/one.csproj", "").Write("one/rules.mmx", Sources.Rules)
            .Write("one/sub/o.mmx", Sources.Optimizers)
            .Write("two/two.csproj", "").Write("two/rules.mmx", Sources.Rules)
            .Write("two/sub/o.mmx", Sources.Optimizers);

        Assert.Equal(0, shop.Run("check").Code);
        Assert.Equal(1, shop.Run("check", "--root", ".").Code);
    }

    [Fact]
    public void What_is_built_or_hidden_is_not_looked_at()
    {
        using var shop = new Workshop()
            .Write("a.mmx", Sources.Fine)
            .Write("bin/a.mmx", "nonsense").Write("sub/obj/a.mmx", "nonsense").Write(".git/a.mmx", "nonsense");

        Assert.Equal("1 file, no errors, no warnings\n", shop.Run("check").Result);
    }

    [Fact]
    public void A_place_is_shown_as_the_user_would_write_it()
    {
        using var shop = new Workshop().Write("p.csproj", "").Write("sub/a.mmx", "optimizer A = Nonsense()");

        Assert.StartsWith("sub/a.mmx(1,15): error MMX", shop.Run("check", shop.PathTo("sub")).Complaints);
    }

    [Fact]
    public void Complaints_have_colors_only_where_they_are_wanted()
    {
        using var shop = new Workshop().Write("a.mmx", "optimizer A = Nonsense()");

        Assert.Contains("\e[", shop.RunInColors("check").Complaints);
        Assert.DoesNotContain("\e", shop.RunInColors("check", "--no-color").Complaints);
        Assert.DoesNotContain("\e", shop.RunInColors("--no-color", "check").Complaints);
        Assert.DoesNotContain("\e", shop.Run("check").Complaints);
    }

    private static string[] Places(string complaints) =>
        [.. Regex.Matches(complaints, @"^\S+?(?=: error MMX)", RegexOptions.Multiline).Select(match => match.Value)];
}
