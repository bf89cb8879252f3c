using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Reflection;

namespace Dsl.Cli.Tests;

/// <summary>The tool as a user runs it: a process of its own.</summary>
public sealed class ProcessTests
{
    private static readonly string Tool = Path.GetFullPath(
        typeof(ProcessTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(each => each.Key == "mmx").Value!);

    [Fact]
    public void Roslyn_is_not_beside_the_tool()
    {
        var files = Directory.GetFiles(Path.GetDirectoryName(Tool)!).Select(file => Path.GetFileName(file));

        Assert.DoesNotContain(files, file => file.StartsWith("Microsoft."));
    }

    [Fact]
    public void It_runs_what_it_has_compiled()
    {
        using var shop = new Workshop().Write("a.mmx", Runs.Plays.Swift);

        var (code, result, complaints) = RunProcess(shop, "run a.mmx --steps 2 --format csv");

        Assert.Equal((0, ""), (code, complaints));
        Assert.Equal(4, result.Split('\n').Length);
    }

    [Fact]
    public void It_generates_without_Roslyn()
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Fine);

        var ran = RunProcess(shop, "gen -o out");

        Assert.Equal((0, "wrote     out/Acme.Fast.g.cs", ""), ran);
    }

    [Fact]
    public void Its_exit_code_says_that_there_are_errors_and_its_complaints_are_plain_in_a_pipe()
    {
        using var shop = new Workshop().Write("a.mmx", Sources.Wrong);

        var (code, result, complaints) = RunProcess(shop, "check a.mmx");

        Assert.Equal((1, ""), (code, result));
        Assert.StartsWith("a.mmx(4,12): error MMX", complaints);
        Assert.DoesNotContain("\e", complaints);
    }

    [Theory]
    [InlineData("mmx ph", "phase")]
    [InlineData("mmx run --opt", "--optimizer")]
    [InlineData("mmx run --format ", "json")]
    [InlineData("mmx compare --game ", "WeakMinty")]
    public void Bash_completes_command_lines(string line, string found)
    {
        using var shop = new Workshop().Write("line.sh", $$"""
            mmx() { dotnet exec "{{Tool}}" "$@"; }
            source <(mmx completion bash)
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
            COMP_WORDS=({{line}}{{(line.EndsWith(' ') ? "''" : "")}}) COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _mmx
            printf '%s\n' "${COMPREPLY[@]}"
            """);

        using var bash = Process.Start(new ProcessStartInfo("bash", "line.sh")
        {
            WorkingDirectory = shop.Folder,
            RedirectStandardOutput = true,
        })!;

        Assert.Contains(found, bash.StandardOutput.ReadToEnd().Split('\n'));
        bash.WaitForExit();
    }

    [Fact]
    public void It_tells_its_version()
    {
        using var shop = new Workshop();

        Assert.Matches(@"^\d+\.\d+\.\d+$", RunProcess(shop, "--version").Result);
    }

    private static (int Code, string Result, string Complaints) RunProcess(Workshop shop, string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", $"\"{Tool}\" {arguments}")
        {
            WorkingDirectory = shop.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var complaints = process.StandardError.ReadToEndAsync();
        var result = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, result.Trim(), complaints.Result.Trim());
    }
}
