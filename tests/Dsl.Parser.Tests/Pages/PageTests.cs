using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Tests.Binding;

namespace Dsl.Parser.Tests.Pages;

/// <summary>Every code of a complaint stands in the catalogue and has a page, and what the page shows is so.</summary>
public sealed class PageTests
{
    private static readonly bool AcceptsAll = Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";

    // No text of anybody's makes mmx fail, as far as is known.
    public static TheoryData<string> WithExamples =>
        [.. Catalogue.All.Select(known => known.Code).Where(code => !code.StartsWith("MMX9", StringComparison.Ordinal))];

    [Fact]
    public void The_catalogue_has_the_codes_of_all_complaints_in_their_order()
    {
        var raised = Directory.GetFiles(Repository.PathTo("src/Dsl.Parser/Diagnostics"), "*.cs")
            .Where(file => Path.GetFileName(file) != "Catalogue.cs")
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"(MMX\\d{4})\""))
            .Select(match => match.Groups[1].Value)
            .Order(StringComparer.Ordinal);

        Assert.Equal(raised, Catalogue.All.Select(known => known.Code));
    }

    [Fact]
    public void Every_code_has_a_page_and_every_page_has_a_code()
    {
        var pages = Directory.GetFiles(Repository.PathTo(Page.Folder), "MMX*.md")
            .Select(page => Path.GetFileNameWithoutExtension(page))
            .Order(StringComparer.Ordinal);

        Assert.Equal(Catalogue.All.Select(known => known.Code), pages);
    }

    [Theory]
    [MemberData(nameof(WithExamples))]
    public void A_page_shows_what_is_wrong_and_what_is_right(string code)
    {
        var page = Page.Of(code);

        Assert.True(page is not null, $"{Page.Folder}/{code}.md is to be made as the others are");
        Assert.Equal(Catalogue.Find(code)!.Title, page.Title);
        Assert.Equal([code], Programs.Of(page.Wrong).Diagnostics.Select(found => found.Code).Distinct());
        Assert.Equal("", Page.SaidOf(page.Right));
    }

    [Theory]
    [MemberData(nameof(WithExamples))]
    public void A_page_says_what_is_said_of_its_wrong_text(string code)
    {
        if (AcceptsAll)
        {
            Page.Of(code)?.Accept();
        }

        Assert.Equal(Page.SaidOf(Page.Of(code)!.Wrong), Page.Of(code)!.Said);
    }

    [Fact]
    public void The_index_lists_them_all()
    {
        var index = Repository.PathTo($"{Page.Folder}/README.md");
        if (AcceptsAll)
        {
            File.WriteAllText(index, PageIndex.Text);
        }

        Assert.Equal(PageIndex.Text, File.ReadAllText(index));
    }
}
