namespace Dsl.Generator.Tests.Golden;

/// <summary>What one stage of the compiler makes of a case: a text, and the file that verifies it.</summary>
internal sealed record Stage(string Name, string Extension, string Text)
{
    public string VerifiedFile => $"{Name}.verified.{Extension}";
}
