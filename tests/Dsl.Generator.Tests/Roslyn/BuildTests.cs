using System;
using System.Diagnostics;
using System.IO;

namespace Dsl.Generator.Tests.Roslyn;

/// <summary>A project that compiles its .mmx files by `dotnet build`.</summary>
public sealed class BuildTests : IDisposable
{
    private const string Configuration =
#if DEBUG
        "Debug";
#else
        "Release";
#endif

    private readonly string _folder = Directory.CreateTempSubdirectory("mmx").FullName;

    public BuildTests() => Write(
        "x.csproj",
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <Import Project="{Repository.PathTo("build/UseMmx.props")}" />
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
          </PropertyGroup>
        </Project>
        """);

    [Fact]
    public void Fails_at_the_place_of_an_error_in_an_mmx_file()
    {
        Write("sub/x.mmx", "rule Descend(lr: real) on z {\n  z <- z - lrr * field\n}\noptimizer O = Descend(lr: 1)\n");

        var (code, output) = Build();

        Assert.Equal(1, code);
        Assert.Matches(@"sub/x\.mmx\(2,12\): error MMX1\d\d\d: .*`lrr`", output);
        Assert.DoesNotContain("warning", output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    // What the project refers to was built with these tests.
    private (int Code, string Output) Build()
    {
        const string Options = "-v quiet --nologo -p:BuildProjectReferences=false";
        using var process = Process.Start(new ProcessStartInfo("dotnet", $"build {Options} -c {Configuration}")
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
