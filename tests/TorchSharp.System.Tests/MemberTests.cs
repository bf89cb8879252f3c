using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Torch.Tests.Members;

namespace Torch.Tests;

/// <summary>TorchSharp.System declares what TorchSharp declares, to the default value and the question mark.</summary>
public sealed class MemberTests
{
    private static readonly List<ListedMember> Listed =
        [.. ListedMember.Read(Repository.PathTo("tests/TorchSharp.System.Tests/Members/TorchSharp.txt"))];

    [Fact]
    public void Every_declaration_is_TorchSharps()
    {
        var strangers = DeclaredMembers.All().Where(declared => !Listed.Any(listed => Is(listed, declared)));

        Assert.Empty(strangers.Select(declared => $"{declared.Owner}: {new MemberText(true).Of(declared.Member)}"));
    }

    [Fact]
    public void Every_line_of_the_list_is_declared()
    {
        var declared = DeclaredMembers.All().ToList();

        var missing = Listed.Where(listed => !declared.Exists(member => Is(listed, member)));

        Assert.Empty(missing.Select(listed => $"{listed.Owner}: {listed.Declaration} ({listed.Source})"));
    }

    [Fact]
    public void No_declaration_is_listed_twice()
    {
        var twice = Listed.GroupBy(listed => (listed.Owner, listed.Declaration)).Where(lines => lines.Count() > 1);

        Assert.Empty(twice.Select(lines => lines.Key));
    }

    [Theory]
    [InlineData(
        nameof(Declarations.Defaults),
        "public static void Defaults(int a = 1, double b = 0.1, string c = null)")]
    [InlineData(
        nameof(Declarations.Nulls),
        "public static string? Nulls(List<string?> a, int? b, string[]? c)")]
    [InlineData(
        nameof(Declarations.Tuples),
        "public static List<(int a, (string, int c) d)> Tuples(params long[] more)")]
    [InlineData(
        nameof(Declarations.Generics),
        "public static T Generics<T>(this T one, out int two) where T : unmanaged")]
    public void A_declaration_is_written_as_in_its_source(string name, string written) =>
        Assert.Equal(written, new MemberText(true).Of(typeof(Declarations).GetMethod(name)!));

    private static bool Is(ListedMember listed, (string Owner, MemberInfo Member) declared) =>
        listed.Owner == declared.Owner
        && listed.Declaration == new MemberText(listed.SaysNullability).Of(declared.Member);
}
