using System;
using System.Threading.Tasks;
using EmptyFiles;
using VerifyTests;
using VerifyXunit;

namespace Dsl.Cli.Tests.Pictures;

/// <summary>
/// The pictures of the documentation are what their command lines draw. They are of games whose formulas are alike to
/// the last bit on every machine.
/// </summary>
public sealed class DocumentedTests
{
    private const string File = "examples/Bilinear/optimizers.mmx";

    static DocumentedTests() => FileExtensions.AddTextExtension("svg");

    [Fact]
    public Task A_way() => Draws(
        "way", "run", File, "--game", "WeakMinty", "--optimizer", "ExtragradientPlus(gamma: 1, alpha: 0.3)");

    [Fact]
    public Task Norms() => Draws(
        "norms",
        "compare", File, "--game", "Quadratic", "--steps", "1000",
        "--optimizer", "SimGda(lr: 0.15)",
        "--optimizer", "Extragradient(lr: 0.3)",
        "--optimizer", "OptimisticGda(lr: 0.3)",
        "--optimizer", "Lookahead(base: SimGda(lr: 0.3))",
        "--optimizer", "SimGda(lr: 0.21)");

    [Fact]
    public Task A_map() => Draws(
        "map",
        "phase", File, "--game", "Quadratic", "--optimizer", "Extragradient(lr: 0.1)", "--set", "game.n=1",
        "--steps", "400", "--vary", "lr=0.05..5:log:36", "--vary", "game.a=0..2:24");

    private static async Task Draws(string name, params string[] commandLine)
    {
        using var shop = new Workshop();
        commandLine[1] = Repository.PathTo(File);

        var ran = shop.Run([.. commandLine, "--plot", "picture.svg"]);

        Assert.Equal((0, ""), (ran.Code, ran.Complaints));
        var settings = new VerifySettings();
        settings.UseDirectory(Repository.PathTo("docs/pictures"));
        settings.UseFileName(name);
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1")
        {
            settings.AutoVerify();
        }

        await Verifier.Verify(shop.Read("picture.svg"), "svg", settings);
    }
}
