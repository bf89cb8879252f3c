using System.Collections.Generic;

namespace Dsl.Parser.Binding;

/// <summary>
/// The classes that generated code calls by their short names: an optimizer or a game of such a name would stand before
/// them, for itself and for every other optimizer of its namespace.
/// </summary>
internal static class ReservedClasses
{
    private static readonly HashSet<string> Names =
    [
        "AllOf", "AnyOf", "Arrays", "Asked", "Buffer", "ByPlayer", "Coefficients", "Combination", "Demand",
        "DotSum", "Draws", "Field", "Game", "GeneratedCode", "GramRow", "IBinaryFloatingPointIeee754", "IKernel", "IReadOnlyList",
        "KeptState", "LateCondition",
        "Lanes", "Least", "LeastSquares", "Machine", "Math", "Matrix", "MethodImpl", "MethodImplOptions",
        "MmxContract", "Most", "Normals", "Numbers", "Optimizer", "Piece", "Pieces", "Player", "PlayerNumbers",
        "Players", "Reduction", "Remembered", "ReportedNumbers", "Request", "Run", "StateVisitor", "Strips", "Sum", "T",
        "TensorNumbers", "Vector512", "Window", "WrittenGame",
    ];

    // A class has no member of its own name.
    private static readonly HashSet<string> MembersOfGames = ["Answer", "Redraw", "Remember", "FindStart", "FindEquilibrium"];

    private static readonly HashSet<string> MembersOfOptimizers = ["Explanation", "Rule", "Source", "_rule"];

    public static bool ContainsForOptimizer(string name) => Names.Contains(name) || MembersOfOptimizers.Contains(name);

    public static bool ContainsForGame(string name) => Names.Contains(name) || MembersOfGames.Contains(name);
}
