using System.IO;
using System.Threading.Tasks;
using VerifyTests;
using VerifyXunit;

namespace Dsl.Cli.Tests;

/// <summary>What is said of wrong files, word for word.</summary>
public sealed class ComplaintTests
{
    [Theory]
    [InlineData("names")]
    [InlineData("syntax")]
    [InlineData("twice")]
    public async Task Wrong_files_are_complained_of_word_for_word(string name)
    {
        using var shop = new Workshop();
        foreach (var file in Directory.GetFiles(Repository.PathTo($"tests/Dsl.Cli.Tests/Wrong/{name}"), "*.mmx"))
        {
            shop.Write(Path.GetFileName(file), File.ReadAllText(file));
        }

        var settings = new VerifySettings();
        settings.UseDirectory(Repository.PathTo($"tests/Dsl.Cli.Tests/Wrong/{name}"));
        settings.UseFileName("complaints");
        await Verifier.Verify(shop.Run("check").Complaints, "txt", settings);
    }
}
