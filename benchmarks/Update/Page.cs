using System;
using System.Text;

namespace Benchmarks.Update;

/// <summary>What is shown as it is measured, and written in the end.</summary>
internal sealed class Page
{
    private readonly StringBuilder _text = new();

    public void Line(string text = "")
    {
        _text.Append(text).Append('\n');
        Console.WriteLine(text);
    }

    public override string ToString() => _text.ToString();
}
