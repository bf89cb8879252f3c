namespace Dsl.Parser.Diagnostics;

/// <summary>A code of the catalogue, with its complaint's title: what it is about, in a few words.</summary>
public sealed record KnownCode(string Code, string Title)
{
    public Category Category => Category.Of(Code);

    /// <summary>Where its page lies in the repository.</summary>
    public string Page => $"docs/diagnostics/{Code}.md";

    /// <summary>How much it matters, unless somebody has said otherwise.</summary>
    public Severity Severity => Category.Severity;
}
