using System.Text;

namespace Dsl.Parser.Formatting;

/// <summary>Lines of text as they are written, none of which ends in blanks.</summary>
internal sealed class TextLines
{
    private readonly StringBuilder _text = new();
    private bool _startsLine = true;

    /// <summary>Where the next character goes, from 0.</summary>
    public int Column { get; private set; }

    /// <summary>How far the line is indented.</summary>
    public int Indent { get; private set; }

    /// <summary>How many lines have ended.</summary>
    public int LineCount { get; private set; }

    public bool IsEmpty => _text.Length == 0;

    public void Write(string text)
    {
        if (_startsLine)
        {
            _text.Append(' ', Indent);
            _startsLine = false;
        }

        _text.Append(text);
        Column += text.Length;
    }

    public void EndLine(int indent)
    {
        if (!IsEmpty)
        {
            _text.Append('\n');
            LineCount++;
        }

        (Column, Indent, _startsLine) = (indent, indent, true);
    }

    public override string ToString() => _text.ToString();
}
