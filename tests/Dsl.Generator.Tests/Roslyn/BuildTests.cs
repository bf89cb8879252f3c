using System;
using System.Diagnostics;
using System.IO;
using System.Text.RegularExpressions;

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

    private const string WithExtern =
        """
        // The fn stands in the third line.

        extern fn warmup(step: int, total: real): real
        rule Descend(lr: real = 0.1) on z { z <- z - lr * warmup(t, 100) * field }
        optimizer O = Descend
        """;

    private const string Advised =
        """
        rule Descend(lr: real = 0.1, unused: real = 1) on z {
          let forgotten = 1
          z <- z - lr * field
        }
        """;

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

    [Fact]
    public void A_fn_of_CSharp_that_is_left_out_is_CSharps_error_at_its_declaration()
    {
        Write("sub/x.mmx", WithExtern);

        var (code, output) = Build();

        Assert.Equal(1, code);
        Assert.Matches(@"sub/x\.mmx\(3,11\): error CS8795: .*O<T>\.Warmup\(long, double\)", output);
    }

    [Fact]
    public void A_fn_of_CSharp_is_written_in_a_part_of_the_generated_class_in_whatever_letters()
    {
        Write("sub/x.mmx", WithExtern.Replace("warmup", "θέρμη").Replace("total", "τ").Replace("optimizer O", "optimizer Ω"));
        Write("Ω.cs", "namespace Mmx.Generated; partial class Ω<T> { private static partial double Θέρμη(long step, double τ) => step / τ; }\n");

        var (code, output) = Build();

        Assert.True(code == 0, output);
    }

    [Fact]
    public void Advice_is_as_severe_as_the_project_says_and_silent_where_a_comment_allows_it()
    {
        Write("sub/x.mmx", Advised.Replace("- lr * field", "+ lr * field // mmx: allow MMX4006 because it is to lose"));

        var (code, output) = Build("-p:NoWarn=MMX4001 -p:WarningsAsErrors=MMX4002");

        Assert.Equal(1, code);
        Assert.Matches(@"sub/x\.mmx\(2,7\): error MMX4002: ", output);
        Assert.DoesNotContain("MMX4001", output);
        Assert.DoesNotContain("MMX4006", output);
    }

    [Fact]
    public void Advice_is_said_once_and_follows_a_globalconfig_but_no_editorconfig()
    {
        Write("x.cs", "");
        Write("sub/x.mmx", Advised);
        Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.MMX4001.severity = none\n");
        Write(".globalconfig", "is_global = true\ndotnet_diagnostic.MMX4002.severity = none\n");

        var (code, output) = Build("-p:WarningsAsErrors=MMX4001");

        Assert.Equal(1, code);
        Assert.Single(Regex.Matches(output, @"sub/x\.mmx\(1,30\): error MMX4001: "));
        Assert.DoesNotContain("MMX4002", output);
    }

    [Fact]
    public void Errors_are_said_without_analyzers_and_where_CSharp_has_errors_too()
    {
        Write("x.cs", "class Uses { O<double>? o; }");
        Write("sub/x.mmx", Advised.Replace("lr * field", "lrr * field"));

        Assert.Single(Regex.Matches(Build().Output, @"sub/x\.mmx\(3,12\): error MMX1001: "));
        Assert.Single(Regex.Matches(Build("-p:RunAnalyzers=false").Output, @"sub/x\.mmx\(3,12\): error MMX1001: "));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    // What the project refers to was built with these tests. After its end a build says all errors once more.
    private (int Code, string Output) Build(string properties = "")
    {
        const string Options = "-v quiet --nologo -p:BuildProjectReferences=false";
        using var process = Process.Start(new ProcessStartInfo("dotnet", $"build {Options} -c {Configuration} {properties}")
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output.Split("Build FAILED")[0]);
    }
}
