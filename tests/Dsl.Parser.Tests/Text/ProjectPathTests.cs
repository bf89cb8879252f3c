using Dsl.Parser.Text;

namespace Dsl.Parser.Tests.Text;

/// <summary>A file's path as text has it, whichever host compiles it.</summary>
public sealed class ProjectPathTests
{
    [Theory]
    [InlineData("/a/b", "/a/b/x.mmx", "x.mmx")]
    [InlineData("/a/b/", "/a/b/c/x.mmx", "c/x.mmx")]
    [InlineData("/a/b", "/a/bc/x.mmx", "../bc/x.mmx")]
    [InlineData("/a/b", "/a/b/../c/./x.mmx", "../c/x.mmx")]
    [InlineData("/", "/a/x.mmx", "a/x.mmx")]
    [InlineData("", "/a/x.mmx", "x.mmx")]
    [InlineData(@"C:\a\b\", @"C:\a\b\c\x.mmx", "c/x.mmx")]
    [InlineData(@"c:\a", @"C:\a\x.mmx", "x.mmx")]
    [InlineData(@"C:\a", @"D:\a\x.mmx", "x.mmx")]
    public void Is_relative_to_the_folder_with_forward_slashes(string folder, string path, string relative) =>
        Assert.Equal(relative, ProjectPath.Of(folder, path));
}
