using System;
using System.Collections.Generic;
using System.Linq;

namespace Laws.Tests.Programs;

/// <summary>
/// Makes a failing program small: leaves out statements and puts a part in the place of a whole of its sort, as long
/// as what is left still fails.
/// </summary>
internal static class Shrinking
{
    public static Node Shrink(Node program, Func<Node, bool> fails, int attempts = 300)
    {
        var smaller = true;
        while (smaller && attempts > 0)
        {
            smaller = false;
            foreach (var candidate in Smaller(program).Take(attempts))
            {
                attempts--;
                if (fails(candidate))
                {
                    (program, smaller) = (candidate, true);
                    break;
                }
            }
        }

        return program;
    }

    private static IEnumerable<Node> Smaller(Node node) => [.. Without(node), .. Instead(node), .. Inside(node)];

    private static IEnumerable<Node> Without(Node node) => node.Sort is not (Sort.Block or Sort.Program)
        ? []
        : node.Parts.Select((_, i) => node with { Parts = [.. node.Parts.Take(i), .. node.Parts.Skip(i + 1)] });

    private static IEnumerable<Node> Instead(Node node) =>
        Below(node).Where(part => part.Sort == node.Sort && node.Sort > Sort.Statement);

    private static IEnumerable<Node> Inside(Node node) => node.Parts.SelectMany((part, i) => Smaller(part).Select(
        smaller => node with { Parts = [.. node.Parts.Take(i), smaller, .. node.Parts.Skip(i + 1)] }));

    private static IEnumerable<Node> Below(Node node) => node.Parts.SelectMany(part => Below(part).Prepend(part));
}
