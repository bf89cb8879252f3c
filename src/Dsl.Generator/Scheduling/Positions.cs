using System.Collections.Generic;

namespace Dsl.Generator.Scheduling;

/// <summary>Numbers items in the order in which they stand; a loop and a branch come before what they contain.</summary>
internal static class Positions
{
    public static void Assign(List<Item> items) => Assign(items, 0);

    private static int Assign(List<Item> items, int next)
    {
        foreach (var item in items)
        {
            item.Position = next++;
            switch (item)
            {
                case LoopItem loop:
                    next = Assign(loop.Body, next);
                    loop.End = next++;
                    break;
                case BranchItem branch:
                    branch.Middle = Assign(branch.Then, next);
                    branch.End = next = Assign(branch.Else, branch.Middle);
                    break;
            }
        }

        return next;
    }
}
