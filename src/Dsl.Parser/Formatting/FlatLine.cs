namespace Dsl.Parser.Formatting;

/// <summary>Stretches of tokens on one line: how wide they are, and whether they may stand so.</summary>
internal sealed class FlatLine
{
    private readonly Spacing _spacing;
    private readonly int[] _widths;
    private readonly int[] _breaks;

    public FlatLine(WrittenTokens tokens, Blocks blocks, Spacing spacing)
    {
        _spacing = spacing;
        _widths = new int[tokens.Count + 1];
        _breaks = new int[tokens.Count + 1];
        for (var i = 0; i < tokens.Count; i++)
        {
            _widths[i + 1] = _widths[i] + spacing.Before(i) + tokens.TextAt(i).Length;
            _breaks[i + 1] = _breaks[i] + (IsBrokenBefore(tokens, blocks, i) ? 1 : 0);
        }
    }

    /// <summary>From the first token to the last, both with it.</summary>
    public int WidthOf(int first, int last) => _widths[last + 1] - _widths[first] - _spacing.Before(first);

    /// <summary>No comment and no block of several lines is among them.</summary>
    public bool IsWhole(int first, int last) => _breaks[last + 1] == _breaks[first + 1];

    public bool Fits(int column, int first, int last, int behind) =>
        IsWhole(first, last) && column + WidthOf(first, last) + behind <= MmxFormatter.Width;

    private static bool IsBrokenBefore(WrittenTokens tokens, Blocks blocks, int index) =>
        tokens.GapBefore(index).HasComments
        || (blocks.IsBrace(index) && !tokens.Opens(index) && !blocks.IsOnOneLine(tokens.PartnerOf(index)));
}
