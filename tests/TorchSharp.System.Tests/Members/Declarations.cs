using System.Collections.Generic;

namespace Torch.Tests.Members;

/// <summary>Declarations of every form that the list has.</summary>
internal static class Declarations
{
    public static void Defaults(int a = 1, double b = 0.1, string c = null!) => _ = (a, b, c);

    public static string? Nulls(List<string?> a, int? b, string[]? c) => a[b ?? 0] ?? c?[0];

    public static List<(int a, (string, int c) d)> Tuples(params long[] more) => [((int)more[0], ("", 0))];

    public static T Generics<T>(this T one, out int two)
        where T : unmanaged
    {
        two = 2;
        return one;
    }
}
