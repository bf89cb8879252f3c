using System;
using System.Collections.Generic;
using System.Linq;

namespace Architecture.Tests;

/// <summary>The rooms of the compiler in the order in which a program passes through them.</summary>
internal static class Pipeline
{
    // A project's root holds its entry point, which may use all of the rooms before it.
    private static readonly IReadOnlyList<string> Rooms =
    [
        "src/Dsl.Parser/Collections",
        "src/Dsl.Parser/Text",
        "src/Dsl.Parser/Diagnostics",
        "src/Dsl.Parser/Syntax",
        "src/Dsl.Parser/Grammar",
        "src/Dsl.Parser",
        "src/Dsl.Parser/Formatting",
        "src/Dsl.Parser/Standard",
        "src/Dsl.Parser/Binding",
        "src/Dsl.Generator/Ir",
        "src/Dsl.Generator/Lowering",
        "src/Dsl.Generator/Gradients",
        "src/Dsl.Generator/Passes",
        "src/Dsl.Generator/Scheduling",
        "src/Dsl.Generator/Emit",
        "src/Dsl.Generator",
        "src/Dsl.Generator/Roslyn",
    ];

    /// <summary>The room that a source lies in: the first folder under its project, or the project's root.</summary>
    public static string RoomOf(string path) => string.Join('/', path.Split('/')[..^1].Take(3));

    public static bool Knows(string room) => Rooms.Contains(room);

    public static bool IsAfter(string room, string other) => PlaceOf(room) > PlaceOf(other);

    private static int PlaceOf(string room) => Rooms.ToList().IndexOf(room) is >= 0 and var place
        ? place
        : throw new ArgumentException($"{room} is no room of the pipeline.");
}
