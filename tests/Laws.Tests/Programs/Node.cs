using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Laws.Tests.Programs;

/// <summary>What a piece of a program is, so that a piece may stand for another of its sort.</summary>
public enum Sort
{
    Program,
    Declaration,
    Block,
    Statement,
    Vector,
    PartX,
    PartY,
    Mask,
    Real,
    RealByPlayer,
    RealByTensor,
    Int,
    Truth,
    Window,
    Coefficients,
    StateOfFirst,
    StateOfSecond,
}

/// <summary>A piece of a random program: a form, in which every # is the place of a part.</summary>
public sealed record Node(Sort Sort, string Form, params IReadOnlyList<Node> Parts)
{
    public override string ToString() => Sort switch
    {
        Sort.Program => string.Join("\n\n", Parts),
        Sort.Block => string.Concat(Parts.Select(part => $"\n  {part.ToString().Replace("\n", "\n  ")}")) + "\n",
        _ => Filled(),
    };

    private string Filled()
    {
        var text = new StringBuilder();
        var next = 0;
        foreach (var letter in Form)
        {
            _ = letter == '#' ? text.Append(Parts[next++]) : text.Append(letter);
        }

        return text.ToString();
    }
}
