using System.Collections.Generic;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>Parts a C# expression before each `+` and `-` that stands outside of all parentheses.</summary>
internal static class Summands
{
    public static IReadOnlyList<string> Of(string expression)
    {
        var parts = new List<string>();
        var (start, depth) = (0, 0);
        for (var i = 0; i < expression.Length; i++)
        {
            depth += expression[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0 && i > start && expression[i - 1] == ' ' && i + 1 < expression.Length
                && expression[i] is '+' or '-' && expression[i + 1] == ' ')
            {
                parts.Add(expression.Substring(start, i - 1 - start));
                start = i;
            }
        }

        parts.Add(expression.Substring(start));
        return parts;
    }
}
