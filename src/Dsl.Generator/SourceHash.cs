using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;

namespace Dsl.Generator;

/// <summary>A short name for all that an optimizer's text is a function of: its declarations, and where they are from.</summary>
internal static class SourceHash
{
    private const int Bytes = 8;

    public static string Of(ProgramSlice slice)
    {
        var text = new StringBuilder(slice.Namespace);
        foreach (var declared in new[] { slice.Subject }.Concat(slice.Reached))
        {
            text.Append('\n').Append(declared.Path).Append('\n').Append(SyntaxPrinter.Print(declared.Syntax));
        }

        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString()));
        return string.Concat(hash.Take(Bytes).Select(value => value.ToString("x2")));
    }
}
