using System;
using System.Linq;
using Dsl.Parser;
using Dsl.Parser.Binding;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;

namespace Fuzz.Cases;

/// <summary>A program that nothing is wrong with; whoever wrote one that is not hears of it.</summary>
internal static class RightProgram
{
    public static MmxProgram Of(string text)
    {
        var program = MmxProgram.Of([MmxParser.Parse(new SourceFile("right.mmx", text))]);
        var error = program.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error);
        return error is null ? program : throw new InvalidOperationException($"{error}\n{text}");
    }
}
