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
        [
            .. Reading(kernel.Reads, [.. kernel.Combinations.Select(combine => combine.Columns.Window).Distinct()], kernel.Row?.Solver.Columns.Window),
            .. kernel.Row is { } row ? Older(row.Solver.Columns.Window) : [],
        ],
        [.. kernel.Writes.Select(NameOf)]);

    /// <summary>Places, and windows as a whole: a window's own vector is one of them, also where another is just being written.</summary>
    private static string[] Reading(IEnumerable<VectorPlace> places, IReadOnlyCollection<IrCell> windows, IrCell? other = null) =>
    [
        .. places.Where(place => place.Window is null || (place.Window != other && !windows.Contains(place.Window))).Select(NameOf),
        .. windows.SelectMany(VectorsOf),
    ];

    /// <summary>What a full window costs when one vector of it is new. By qr, where rounding takes little of it.</summary>
    public static IEnumerable<Pass> Of(SolveItem solve) => WindowSolver.Of(solve.Node) switch
    {
        _ when solve.IsMultiplied => [],
        { Against: { } against } => Against(solve, against),
        { Solver: Solver.Qr } => ByFactors(solve),
        _ => [Multiplying(solve, Reading([solve.Place], [solve.Node.Columns.Window]), [])],
    };

    /// <summary>Norms and conditions come of products that are known where least squares are solved too.</summary>
    public static IEnumerable<Pass> Of(IrMeasure measure, IrBlock body) =>
        IrUses.Everything(body).OfType<IrLeastSquares>().Any(least => WindowSolver.Of(least) == WindowSolver.Of(measure, body))
            ? []
            : [new Pass($"Measure{Title(measure.Columns)}", SpaceOf(measure.Columns), VectorsOf(measure.Columns.Window), [])];

    private static Pass Multiplying(SolveItem solve, IReadOnlyList<string> reads, IReadOnlyList<string> writes, string what = "Multiply") =>
        new(what + Title(solve.Node.Columns), SpaceOf(solve.Node.Columns), reads, writes);

    private static IEnumerable<Pass> Against(SolveItem solve, IrColumns against) =>
    [
        Multiplying(solve, [.. Reading([solve.Place], [against.Window], solve.Node.Columns.Window).Union(Newest(solve.Node.Columns))], []),
        Multiplying(solve, [.. VectorsOf(solve.Node.Columns.Window).Union(Newest(against))], [], "MultiplyNewestWith"),
    ];

    private static IEnumerable<Pass> ByFactors(SolveItem solve)
    {
        var columns = solve.Node.Columns;
        var factors = VectorsOf($"q of {columns.Window.Name}", columns.Most);
        var (newest, right) = (factors.Take(1).ToArray(), NameOf(solve.Place));
        string[] made = columns.AreDifferences ? factors : [.. factors.Skip(1), .. Newest(columns)];
        return
        [
            Multiplying(solve, factors, factors, "Turn"),
            .. columns.AreDifferences ? [Multiplying(solve, Newest(columns), newest, "Subtract")] : (Pass[])[],
            Multiplying(solve, [.. made, right], []),
            Multiplying(solve, made, newest, "Part"),
            Multiplying(solve, newest, newest, "Scale"),
            Multiplying(solve, [.. newest, right], [], "MultiplyNewest"),
        ];
    }

    /// <summary>The vectors that the newest column is made of.</summary>
    private static string[] Newest(IrColumns columns) => VectorsOf(columns.Window.Name, columns.AreDifferences ? 2 : 1);

    private static string[] VectorsOf(IrCell window) => VectorsOf(window.Name, ((WindowType)window.Type).Size);

    private static string[] VectorsOf(string name, int count) =>
        [.. Enumerable.Range(0, count).Select(index => $"{name}[{index}]")];

    /// <summary>A window's vectors but for the one that is just being written.</summary>
    private static string[] Older(IrCell window) => VectorsOf(window.Name, ((WindowType)window.Type).Size - 1);

    private static Space SpaceOf(IrColumns columns) => ((WindowType)columns.Window.Type).Space;

    private static string Title(IrColumns columns) =>
        char.ToUpperInvariant(columns.Window.Name[0]) + columns.Window.Name.Substring(1);

    private static string NameOf(VectorPlace place) => place.Kind switch
    {
        PlaceKind.Element => $"a vector of {place.Name}",
        PlaceKind.Next => $"the next of {place.Name}",
        PlaceKind.Written => $"the vector last written to {place.Name}",
        _ => place.Name,
    };
}
