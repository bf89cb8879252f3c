using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// What a machine keeps of a window, or of its differences, to solve least squares over them: one for all that ask the same
/// way.
/// </summary>
public sealed record WindowSolver(IrColumns Columns, IrColumns? Against, Solver Solver, Grain Grain)
{
    public static WindowSolver Of(IrLeastSquares least)
    {
        var grain = ((CoefficientsType)least.Result.Type).Grain;
        return least.Against is null
            ? new WindowSolver(least.Columns, null, least.Solver, grain)
            : new WindowSolver(least.Columns, least.Against, Solver.Gram, grain);
    }

    /// <summary>Norms and conditions come of whatever is kept anyway; where nothing is, of the inner products.</summary>
    public static WindowSolver Of(IrMeasure measure, IrBlock body)
    {
        var wanted = new WindowSolver(measure.Columns, null, Solver.Qr, ((NumberType)measure.Result.Type).Grain);
        return OfLeastSquares(body).Contains(wanted) ? wanted : wanted with { Solver = Solver.Gram };
    }

    public static IEnumerable<WindowSolver> In(IrBlock body) => OfLeastSquares(body)
        .Concat(IrUses.Everything(body).OfType<IrMeasure>().Select(measure => Of(measure, body)))
        .Distinct();

    private static IEnumerable<WindowSolver> OfLeastSquares(IrBlock body) =>
        IrUses.Everything(body).OfType<IrLeastSquares>().Select(Of);
}
