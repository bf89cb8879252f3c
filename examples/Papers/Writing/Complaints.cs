using System;
using Dsl.Cli;
using Dsl.Parser.Text;

namespace Examples.Papers.Writing;

/// <summary>Says what is wrong in a template, with its line and column, and counts.</summary>
internal sealed class Complaints(Shell shell, Paper paper, string template)
{
    private readonly LineMap _lines = new(template);

    public int Count { get; private set; }

    /// <summary>What comes of it; null where there is a flaw, which is said.</summary>
    public Written? Catch(Func<Written?> write)
    {
        try
        {
            return write();
        }
        catch (Flaw flaw)
        {
            var (line, column) = _lines.At(flaw.At);
            shell.Complaints.WriteLine($"{paper.ShownTemplate}({line},{column}): error: {flaw.Message}");
            Count++;
            return null;
        }
    }
}
