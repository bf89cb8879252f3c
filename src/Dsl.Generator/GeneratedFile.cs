namespace Dsl.Generator;

/// <summary>One generated C# file: its name and its text, with \n at the ends of lines.</summary>
public sealed record GeneratedFile(string Name, string Text);
