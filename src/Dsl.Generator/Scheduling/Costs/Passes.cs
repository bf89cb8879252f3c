using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Costs;

/// <summary>A pass over vectors: a kernel, or what solving least squares goes through.</summary>
internal sealed record Pass(string Name, Space Space, IReadOnlyList<string> Reads, IReadOnlyList<string> Writes)
{
    public Traffic Moved => Traffic.Of(Space, Reads.Count + Writes.Count);

    public static Pass Of(Kernel kernel) => new(
        kernel.Name,
        kernel.Space,
        [.. kernel.Reads.Select(NameOf), .. kernel.Combinations.Select(combine => combine.Window).Distinct().SelectMany(VectorsOf)],
        [.. kernel.Writes.Select(NameOf)]);

    /// <summary>What a full window costs when one vector of it is new. By qr, where rounding takes little of it.</summary>
    public static IEnumerable<Pass> Of(SolveItem solve) => WindowSolver.Of(solve.Node) switch
    {
        { Against: { } against } => Against(solve, against),
        { Solver: Solver.Qr } => ByFactors(solve),
        _ => [Multiplying(solve, [.. VectorsOf(solve.Node.Window), NameOf(solve.Place)], [])],
    };

    /// <summary>Norms and conditions come of products that are known where least squares are solved too.</summary>
    public static IEnumerable<Pass> Of(IrMeasure measure, IrBlock body) =>
        IrUses.Everything(body).OfType<IrLeastSquares>().Any(least => WindowSolver.Of(least) == WindowSolver.Of(measure, body))
            ? []
            : [new Pass($"Multiply{Title(measure.Window)}", SpaceOf(measure.Window), VectorsOf(measure.Window), [])];

    private static Pass Multiplying(SolveItem solve, IReadOnlyList<string> reads, IReadOnlyList<string> writes, string what = "Multiply") =>
        new(what + Title(solve.Node.Window), SpaceOf(solve.Node.Window), reads, writes);

    private static IEnumerable<Pass> Against(SolveItem solve, IrCell against) =>
    [
        Multiplying(solve, [.. VectorsOf(against), $"{solve.Node.Window.Name}[0]", NameOf(solve.Place)], []),
        Multiplying(solve, [.. VectorsOf(solve.Node.Window), $"{against.Name}[0]"], [], "MultiplyNewestWith"),
    ];

    private static IEnumerable<Pass> ByFactors(SolveItem solve)
    {
        var factors = VectorsOf($"q of {solve.Node.Window.Name}", ((WindowType)solve.Node.Window.Type).Size);
        var (others, newest, right) = (factors.Skip(1).ToArray(), factors[0], NameOf(solve.Place));
        var vector = $"{solve.Node.Window.Name}[0]";
        return
        [
            Multiplying(solve, factors, factors, "Turn"),
            Multiplying(solve, [.. others, vector, right], []),
            Multiplying(solve, [.. others, vector], [newest], "Part"),
            Multiplying(solve, [newest], [newest], "Scale"),
            Multiplying(solve, [newest, right], [], "MultiplyNewest"),
        ];
    }

    private static string[] VectorsOf(IrCell window) => VectorsOf(window.Name, ((WindowType)window.Type).Size);

    private static string[] VectorsOf(string name, int count) =>
        [.. Enumerable.Range(0, count).Select(index => $"{name}[{index}]")];

    private static Space SpaceOf(IrCell window) => ((WindowType)window.Type).Space;

    private static string Title(IrCell window) => char.ToUpperInvariant(window.Name[0]) + window.Name.Substring(1);

    private static string NameOf(VectorPlace place) => place.Kind switch
    {
        PlaceKind.Element => $"a vector of {place.Name}",
        PlaceKind.Next => $"the next of {place.Name}",
        _ => place.Name,
    };
}
