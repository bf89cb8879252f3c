using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>
/// Reads a file as it was meant. A misspelt `repeat` is complained of, and then read as `repeat`: what else is wrong in
/// its block comes to light in the same go, and nobody misses what it declares. So is a bracket that stands apart.
/// </summary>
internal static class Respelling
{
    private const int Rounds = 4;

    public static (FileSyntax Syntax, IEnumerable<Diagnostic> Diagnostics) Read(LexedFile lexed)
    {
        var mended = new List<Diagnostic>();
        for (var round = 1; ; round++)
        {
            var reading = new Reading(lexed);
            var syntax = DeclarationGrammar.File(reading.At(0)).Value;
            if (round == Rounds || reading.Mendings.Count == 0)
            {
                return (syntax, mended.Concat(reading.Diagnostics));
            }

            mended.AddRange(reading.Mendings.Select(mending => mending.Complaint));
            lexed = lexed with { Tokens = lexed.Tokens.With(reading.Mendings.ToDictionary(mending => mending.Position, mending => mending.Meant)) };
        }
    }
}
