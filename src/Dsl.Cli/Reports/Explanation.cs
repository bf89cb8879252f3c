using System.IO;
using System.Linq;
using Dsl.Parser.Diagnostics;

namespace Dsl.Cli.Reports;

/// <summary>Shows the page of a code.</summary>
internal static class Explanation
{
    private const int MostOffered = 3;

    public static void Write(TextWriter output, string written)
    {
        var code = written.ToUpperInvariant();
        output.Write(Catalogue.Find(code) is null ? throw Unknown(code) : Page.Of(code).Text);
    }

    private static Refusal Unknown(string code)
    {
        var near = Catalogue.Near(code).Take(MostOffered).Select(each => $"`{each}`").ToList();
        return new Refusal($"there is no code `{code}`" + (near.Count == 0
            ? "; codes are written like `MMX2003`"
            : $"; did you mean {string.Join(" or ", near)}?"));
    }
}
