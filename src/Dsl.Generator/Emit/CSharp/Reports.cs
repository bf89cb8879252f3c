using System.Linq;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>Reports as properties that nobody but their machine sets, and as entries of the run's list by their paths.</summary>
internal static class Reports
{
    public static string TypeOf(BoundReported reported) =>
        reported.Number.Grain == Grain.Whole ? MachineEmitter.TypeOf(reported.Number) : "ReportedNumbers";

    public static string Sentence(BoundReported reported, BoundInstance instance) =>
        $"{reported.Name}, as {instance.Rule} last reported it.";

    public static string Declaration(BoundReported reported, MachineScope scope)
    {
        var head = $"public {TypeOf(reported)} {scope.Names.Of(reported)}";
        var access = scope.Instance.Ir.StepsWithinAnother ? "internal" : "private";
        return scope.Instance.LateConditions.Values.Contains(reported)
            ? $"{head} {{ get => {scope.Names.Slots(reported)}.Value; private set => {scope.Names.Slots(reported)}.Value = value; }}"
            : $"{head} {{ get; {(reported.Number.Grain == Grain.Whole ? $"{access} set; " : "")}}}";
    }

    /// <summary>The statement of the machine's constructor that adds a report to the list.</summary>
    public static string Registration(BoundReported reported, MachineScope scope)
    {
        var bound = scope.Instance.Bound;
        var (path, name) = (bound.Path.Length == 0 ? reported.Name : $"{bound.Path}.{reported.Name}", scope.Names.Of(reported));
        if (reported.Number.Grain == Grain.Whole)
        {
            return $"run.Report(\"{path}\", () => {name}{(reported.Number.Scalar == Scalar.Bool ? " ? 1 : 0" : "")});";
        }

        var players = PlayersText.Of(bound.Space, scope.Players);
        return $"{name} = run.Report(\"{path}\", {scope.Names.Slots(reported)}, {players});";
    }
}
