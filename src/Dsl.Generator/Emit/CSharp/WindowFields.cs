using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>What a machine has for its windows: these, what is kept of them to solve least squares, and coefficients.</summary>
internal sealed class WindowFields(MachineScope scope)
{
    private readonly ScheduledInstance _instance = scope.Instance;

    private readonly HashSet<IrCell> _pushedOnCondition =
    [
        .. IrPush.OnCondition(scope.Instance.Ir.Body).Select(push => push.Window),
    ];

    public IEnumerable<(string Type, string Name, string Value)> All() => _instance.Windows.Select(Window)
        .Concat(_instance.Solvers.Select(Solver))
        .Concat(_instance.CoefficientCells.Select(cell => Coefficients(scope.Names.Of(cell), cell.Type)))
        .Concat(_instance.Coefficients.Select(value => Coefficients(scope.Names.Field(value), value.Type)));

    private (string Type, string Name, string Value) Window(IrCell window)
    {
        var type = (WindowType)window.Type;
        var players = PlayersText.Of(type.Space, scope.Players);
        return ("Window<T>", scope.Names.Of(window), $"run.Window{(_pushedOnCondition.Contains(window) ? "WithSpare" : "")}({players}, {type.Size})");
    }

    private (string Type, string Name, string Value) Solver(WindowSolver solver)
    {
        var way = solver.Against is not null ? "CrossGram" : solver.Solver == Dsl.Parser.Binding.Solver.Qr ? "Factors" : "Gram";
        var windows = new[] { solver.Columns, solver.Against }.OfType<IrColumns>().Select(new NumberFormatter(scope).Columns);
        return ("LeastSquares<T>", scope.Names.Of(solver), $"run.{Per(solver.Grain)}{way}({string.Join(", ", windows)})");
    }

    private (string Type, string Name, string Value) Coefficients(string name, BoundType type) =>
        ("Coefficients", name, $"run.{Per(((CoefficientsType)type).Grain)}Coefficients({_instance.MostCoefficients})");

    private static string Per(Grain grain) => grain == Grain.Whole ? "" : grain.ToString();
}
