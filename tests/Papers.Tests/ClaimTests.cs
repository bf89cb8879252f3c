using System.IO;
using System.Linq;
using Dsl.Cli;

namespace Papers.Tests;

/// <summary>What is claimed in the folder of a paper is so.</summary>
public sealed class ClaimTests
{
    private static string Home => Repository.PathTo("examples/Papers");

    public static TheoryData<string> Folders =>
    [
        .. Directory.GetDirectories(Home)
            .Where(folder => File.Exists(Path.Combine(folder, "claims.mmx")))
            .Select(folder => Path.GetFileName(folder))
            .Order(System.StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Folders))]
    public void What_a_papers_folder_claims_is_so(string folder)
    {
        using var result = new StringWriter();
        using var complaints = new StringWriter();

        var code = Program.Run(["test", folder], new Shell(Home, result, complaints, Colors: false));

        Assert.True(code == Program.Fine, $"{complaints}{result}");
    }
}
