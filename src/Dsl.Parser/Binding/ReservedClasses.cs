using System.Collections.Generic;

namespace Dsl.Parser.Binding;

/// <summary>
/// The classes that generated code calls by their short names: an optimizer of such a name would stand before them, for
/// itself and for every other optimizer of its namespace.
/// </summary>
internal static class ReservedClasses
{
    private static readonly HashSet<string> Names =
    [
        "AllOf", "AnyOf", "Buffer", "ByPlayer", "Demand", "DotSum", "Field", "Game", "GeneratedCode", "IKernel", "Lanes", "Least",
        "KeptState", "Machine", "Math", "MethodImpl", "MethodImplOptions", "MmxContract", "Most", "Numbers", "Optimizer", "Piece",
        "Pieces", "PlayerNumbers", "Players", "Reduction", "ReportedNumbers", "Request", "Run", "StateVisitor", "Sum", "T",
        "TensorNumbers", "Vector512", "Window",
    ];

    public static bool Contains(string name) => Names.Contains(name);
}
