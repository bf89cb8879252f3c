using System.Collections.Generic;
using Dsl.Parser.Text;

namespace Dsl.Parser.Grammar;

/// <summary>The braces that stand open on the way through tokens that are skipped: those of blocks and those of vectors.</summary>
internal sealed class OpenBraces
{
    private readonly Stack<bool> _areBlocks = new();

    public int Count => _areBlocks.Count;

    public int Blocks { get; private set; }

    public void Follow(TokenList tokens, int position)
    {
        switch (tokens.KindAt(position))
        {
            case TokenKind.OpenBrace:
                Open(isBlock: !tokens.BeginsByPlayer(position));
                break;
            case TokenKind.CloseBrace when Count > 0:
                Close();
                break;
        }
    }

    private void Open(bool isBlock)
    {
        _areBlocks.Push(isBlock);
        Blocks += isBlock ? 1 : 0;
    }

    private void Close() => Blocks -= _areBlocks.Pop() ? 1 : 0;
}
