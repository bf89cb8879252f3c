using System;
using System.Linq;
using System.Text;

namespace Fuzz.Cases;

/// <summary>Texts that nobody wrote.</summary>
internal static class Noise
{
    private static readonly string[] Beginnings =
        ["", "rule R on z {\n", "rule R on z = (min x, max y) {\n", "optimizer O = ", "game G on (min x, max y) {\n", "claim \"c\" {\n", "fn F(a) = "];

    public static string Words(Random random) =>
        Beginnings[random.Next(Beginnings.Length)]
        + string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(40)).Select(_ => Vocabulary.Any(random)));

    public static string Characters(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => Vocabulary.AnyCharacters(random)));

    /// <summary>As a reader that forgives everything decodes them.</summary>
    public static string Bytes(Random random)
    {
        var bytes = new byte[random.Next(300)];
        random.NextBytes(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
