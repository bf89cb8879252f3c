namespace Dsl.Parser.Grammar;

/// <summary>What a place may want, in the words that a complaint uses.</summary>
internal static class Expected
{
    public const string Name = "a name";
    public const string Expression = "an expression";
    public const string Statement = "a statement";
    public const string Declaration = "a declaration";
    public const string GameMember = "a line of a game";
    public const string Arrow = "`<-`";
}
