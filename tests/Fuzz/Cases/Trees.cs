using System;
using System.Linq;
using Dsl.Parser.Syntax;
using Dsl.Parser.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace Fuzz.Cases;

/// <summary>Random syntax trees, printed: whatever can be written, whether it means anything or not.</summary>
internal static class Trees
{
    private const int Largest = 30;

    public static string Any(Random random) =>
        SyntaxPrinter.Print(SyntaxGenerators.File.Sample(1, new Rnd((ulong)random.NextInt64()), random.Next(Largest)).Single());
}
