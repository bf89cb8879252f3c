namespace Dsl.Parser.Text;

/// <summary>One .mmx file: its path relative to the project, with forward slashes, and its text.</summary>
public sealed record SourceFile(string Path, string Text);
