using Dsl.Parser.Text;

namespace Dsl.Parser.Syntax;

/// <summary>What was written, with where it stands; equal to another when it says the same.</summary>
public abstract record SyntaxNode
{
    public Span Span { get; init; }
}

/// <summary>A name where it stands.</summary>
public sealed record NameSyntax(string Text) : SyntaxNode;
