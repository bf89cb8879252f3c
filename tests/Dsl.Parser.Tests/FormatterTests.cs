namespace Dsl.Parser.Tests;

/// <summary>Canonical form, case by case.</summary>
public sealed class FormatterTests
{
    public static readonly TheoryData<string, string> Files = CaseTable.Of("formatted-files.txt");

    [Theory, MemberData(nameof(Files))]
    public void A_file_is_written_in_canonical_form(string text, string canonical) =>
        Assert.Equal(canonical, Formatted.Clean(text));

    [Fact]
    public void A_value_that_is_too_long_goes_to_the_next_line_or_breaks_within_itself()
    {
        var (term, sum) = (new string('a', 50), new string('b', 60));
        Assert.Equal($"fn F({term}) =\n  {term} + {sum}\n", Formatted.Clean($"fn F({term}) = {term} + {sum}"));
        Assert.Equal(
            $"fn F(a) = {term} * 2\n  + {sum}\n  - {sum} * 3\n",
            Formatted.Clean($"fn F(a) = {term} * 2 + {sum} - {sum} * 3"));
    }

    [Fact]
    public void A_list_that_is_too_long_has_a_line_for_itself_or_one_for_each_item()
    {
        var name = new string('a', 50);
        Assert.Equal(
            $"optimizer A = Bases(\n  first: {name}, second: {name}\n)\n",
            Formatted.Clean($"optimizer A = Bases(first: {name}, second: {name})"));
        Assert.Equal(
            $"optimizer A = Bases(\n  first: {name},\n  second: {name},\n  third: {name}\n)\n",
            Formatted.Clean($"optimizer A = Bases(first: {name}, second: {name}, third: {name})"));
    }

    [Fact]
    public void A_file_with_errors_is_as_it_was()
    {
        var file = Formatted.File("fn  F(a) =");
        Assert.Equal("fn  F(a) =", file.Text);
        Assert.False(file.HasChanged);
        Assert.NotEmpty(file.Errors);
    }
}
