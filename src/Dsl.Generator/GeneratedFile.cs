using Dsl.Generator.Emit.CSharp;

namespace Dsl.Generator;

/// <summary>One generated C# file: its name and its text, with \n at the ends of lines.</summary>
public sealed record GeneratedFile(string Name, string Text)
{
    /// <summary>The part of its class that has a file of its own; null where there is none.</summary>
    public ExternPart? Externs { get; init; }
}
