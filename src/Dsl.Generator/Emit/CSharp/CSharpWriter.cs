using System;
using System.Text;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>Lines of C# with their indentation.</summary>
internal sealed class CSharpWriter
{
    private const int Width = 120;
    private const int Indent = 4;
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _begins = true;

    /// <summary>How many characters a line has left.</summary>
    public int Room => Width - Indentation;

    public int Indentation => Indent * _depth;

    public void Line(string line)
    {
        _text.Append(' ', Indent * _depth).Append(line).Append('\n');
        _begins = line == "{";
    }

    /// <summary>A blank line between two others: none where a block begins, and never two.</summary>
    public void Line()
    {
        _text.Append(_begins ? "" : "\n");
        _begins = true;
    }

    /// <summary>A line for the compiler, which begins where lines begin.</summary>
    public void Directive(string line) => _text.Append(line).Append('\n');

    /// <summary>An assignment; what is too long for a line goes on in the next, each summand in one of its own.</summary>
    public void Assign(string target, string value)
    {
        if (target.Length + value.Length + " = ;".Length <= Room)
        {
            Line($"{target} = {value};");
            return;
        }

        Line($"{target} =");
        Indented(() =>
        {
            var lines = value.Length < Room ? [value] : Summands.Of(value);
            for (var i = 0; i < lines.Count; i++)
            {
                Line(lines[i] + (i == lines.Count - 1 ? ";" : ""));
            }
        });
    }

    /// <summary>A line, if there is one, and a block in braces.</summary>
    public void Block(string head, Action body)
    {
        if (head.Length > 0)
        {
            Line(head);
        }

        Line("{");
        Indented(body);
        Line("}");
    }

    /// <summary>Documentation: one line where the text is one.</summary>
    public void Summary(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length == 1)
        {
            Line($"/// <summary>{Comments.Xml(text)}</summary>");
            return;
        }

        Line("/// <summary>");
        Array.ForEach(lines, line => Line($"/// {Comments.Xml(line)}".TrimEnd()));
        Line("/// </summary>");
    }

    public void Indented(Action body)
    {
        _depth++;
        body();
        _depth--;
    }

    public override string ToString() => _text.ToString();
}
