using System;
using System.IO;
using System.Threading.Tasks;
using VerifyTests;
using VerifyXunit;

namespace Dsl.Generator.Tests.Golden;

/// <summary>What the golden cases rely on, of whichever Verify is in use.</summary>
public sealed class SnapshotTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("mmx-snapshots-").FullName;

    private string Verified => Path.Combine(_directory, "stage.verified.txt");

    private string Received => Path.Combine(_directory, "stage.received.txt");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task The_verified_text_passes_and_leaves_nothing_received()
    {
        await File.WriteAllTextAsync(Verified, "a\nb\n");

        await Verify("a\nb\n");

        Assert.False(File.Exists(Received));
    }

    [Fact]
    public async Task Another_text_fails_says_the_line_and_lies_beside_the_verified_one()
    {
        await File.WriteAllTextAsync(Verified, "a\nb\n");

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Verify("a\nc\n"));

        Assert.Contains("c", failure.Message);
        Assert.Equal("a\nc\n", await File.ReadAllTextAsync(Received));
    }

    [Fact]
    public async Task A_text_that_was_never_verified_fails()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Verify("a\n"));

        Assert.True(File.Exists(Received));
    }

    [Fact]
    public async Task An_accepted_text_is_the_verified_one_from_then_on()
    {
        await Verify("a\n", acceptAll: true);

        await Verify("a\n");
    }

    private async Task Verify(string text, bool acceptAll = false)
    {
        var settings = new VerifySettings();
        settings.UseDirectory(_directory);
        settings.UseFileName("stage");
        if (acceptAll)
        {
            settings.AutoVerify();
        }

        await Verifier.Verify(text, "txt", settings);
    }
}
