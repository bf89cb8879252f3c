using System;
using System.Runtime.CompilerServices;
using System.Threading.Tasks;
using EmptyFiles;
using VerifyTests;
using VerifyXunit;

namespace Dsl.Generator.Tests.Golden;

/// <summary>Compares a stage with its verified file, or accepts it where the whole run is told to.</summary>
internal static class Snapshots
{
    private static readonly bool AcceptsAll = Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1";

    [ModuleInitializer]
    internal static void DeclareText() => FileExtensions.AddTextExtension("mmx");

    public static async Task Verify(string folder, Stage stage)
    {
        var settings = new VerifySettings();
        settings.UseDirectory(folder);
        settings.UseFileName(stage.Name);
        if (AcceptsAll)
        {
            settings.AutoVerify();
        }

        await Verifier.Verify(stage.Text, stage.Extension, settings);
    }
}
