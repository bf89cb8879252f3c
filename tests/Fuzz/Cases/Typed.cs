using System;
using Laws.Tests.Programs;
using Laws.Tests.Written;

namespace Fuzz.Cases;

/// <summary>Random programs that are right by how they are made, and such programs spoilt.</summary>
internal static class Typed
{
    public static string Rules(Random random) => RandomProgram.Of(random.Next()).ToString();

    public static string Games(Random random) => RandomGame.Of(random.Next()).ToString();

    public static string Changed(Random random) =>
        Mutations.OfTokens(random.Next(3) == 0 ? Games(random) : Rules(random), random);
}
