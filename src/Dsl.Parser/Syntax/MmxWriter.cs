using System.Text;

namespace Dsl.Parser.Syntax;

/// <summary>Lines of .mmx text, indented by the blocks that stand open.</summary>
internal sealed class MmxWriter
{
    private readonly ExpressionPrinter _expressions;
    private int _depth;
    private bool _startsLine = true;

    public MmxWriter() => _expressions = new ExpressionPrinter(Text);

    public StringBuilder Text { get; } = new();

    public MmxWriter Write(string text)
    {
        Indent();
        Text.Append(text);
        return this;
    }

    public MmxWriter Write(ExpressionSyntax expression)
    {
        Indent();
        _expressions.Print(expression);
        return this;
    }

    /// <summary>What goes before it and the expression, where there is one.</summary>
    public MmxWriter Write(string before, ExpressionSyntax? expression) =>
        expression is null ? this : Write(before).Write(expression);

    public MmxWriter Write(string before, NameSyntax? name) => name is null ? this : Write(before).Write(name.Text);

    public void EndLine()
    {
        Text.Append('\n');
        _startsLine = true;
    }

    public void OpenBlock()
    {
        Write("{").EndLine();
        _depth++;
    }

    public MmxWriter CloseBlock()
    {
        _depth--;
        return Write("}");
    }

    private void Indent()
    {
        if (_startsLine)
        {
            Text.Append(' ', 2 * _depth);
            _startsLine = false;
        }
    }
}
