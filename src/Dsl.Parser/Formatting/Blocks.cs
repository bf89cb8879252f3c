using System.Collections.Generic;
using System.Linq;
using Dsl.Parser.Syntax;
using Dsl.Parser.Text;

namespace Dsl.Parser.Formatting;

/// <summary>
/// Which tokens begin an item (a declaration, a statement, a line of a game or a claim), and which braces hold items. A
/// block that was written on one line may stay on it.
/// </summary>
internal sealed class Blocks
{
    private readonly WrittenTokens _tokens;
    private readonly HashSet<int> _items = [];
    private readonly HashSet<int> _braces = [];

    public Blocks(WrittenTokens tokens, FileSyntax file)
    {
        _tokens = tokens;
        foreach (var node in SyntaxTree.All(file))
        {
            Find(node);
        }
    }

    public bool BeginsItem(int index) => _items.Contains(index);

    /// <summary>The token is a brace, and opens or closes a block.</summary>
    public bool IsBrace(int index) => _braces.Contains(index);

    public bool OpensBlock(int index) => IsBrace(index) && _tokens.Opens(index);

    public int EndOf(int open) => _tokens.PartnerOf(open);

    /// <summary>Without comments, since those end their lines.</summary>
    public bool IsOnOneLine(int open) =>
        EndOf(open) == open + 1 ? !_tokens.GapBefore(open + 1).HasComments : _tokens.AreOnOneLine(open, EndOf(open));

    /// <summary>Where the first item from here ends that ends before another token.</summary>
    public int EndOfItem(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (BeginsItem(i))
            {
                return i - 1;
            }

            i = OpensBlock(i) ? EndOf(i) : i;
        }

        return end - 1;
    }

    private void Find(SyntaxNode node)
    {
        switch (node)
        {
            case FileSyntax file: AddItems(file.Declarations); AddNamespace(file); break;
            case BlockSyntax block when HasBraces(block): AddBraces(StartOf(block)); AddItems(block.Statements); break;
            case GameSyntax game: AddBraces(OpenOf(game)); AddItems(game.Members); break;
            case ClaimSyntax claim: AddBraces(OpenOf(claim)); AddItems(claim.Lines); break;
        }
    }

    private void AddItems(IEnumerable<SyntaxNode> nodes) => _items.UnionWith(nodes.Select(StartOf));

    private int StartOf(SyntaxNode node) => _tokens.From(node.Span.Start);

    private void AddNamespace(FileSyntax file) => _items.UnionWith(file.Namespace is null ? [] : [0]);

    private void AddBraces(int open) => _braces.UnionWith([open, _tokens.PartnerOf(open)]);

    // `else if` is a block without braces.
    private bool HasBraces(BlockSyntax block) => _tokens.KindAt(StartOf(block)) == TokenKind.OpenBrace;

    private int OpenOf(DeclarationSyntax declaration) => _tokens.PartnerOf(_tokens.From(declaration.Span.End) - 1);
}
