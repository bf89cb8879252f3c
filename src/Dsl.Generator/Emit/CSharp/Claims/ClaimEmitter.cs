using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Emit.CSharp.Games;
using Dsl.Generator.Scheduling.Claims;
using Dsl.Generator.Scheduling.Games;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;

namespace Dsl.Generator.Emit.CSharp.Claims;

/// <summary>A claim's class: its lines, each with the classes that it runs.</summary>
internal sealed class ClaimEmitter(CSharpWriter writer, ClaimPlan plan)
{
    // In full: a game may be called like one of these.
    private const string Home = "global::Mmx.Claims.";
    private const string Lists = "global::System.Collections.Generic.IReadOnlyList";

    public void Emit()
    {
        foreach (var game in plan.Games)
        {
            new GameEmitter(writer, game).Emit();
            writer.Line();
        }

        foreach (var schedule in plan.Lines.SelectMany(line => new[] { line.Rule, line.Look }))
        {
            new OptimizerEmitter(writer, schedule).Emit();
            writer.Line();
        }

        writer.Summary(plan.Bound.Documentation.Length > 0 ? plan.Bound.Documentation : plan.Bound.Title);
        writer.Line($"[GeneratedCode(\"mmx\", \"{CSharpEmitter.Version}\")]");
        writer.Block($"public sealed class {ClaimPlan.Class} : {Home}Claim", () =>
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override string Title => {CSharpText.Quoted(plan.Bound.Title)};");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override {Lists}<{Home}ClaimLine> Lines {{ get; }} =");
            writer.Line("[");
            writer.Indented(() => plan.Lines.ToList().ForEach(EmitLine));
            writer.Line("];");
        });
    }

    private void EmitLine(PlannedLine line)
    {
        var bound = line.Bound;
        string[] arguments = [.. Arguments(bound), "seed: seed", "folder: folder"];
        writer.Line($"new {Home}ClaimLine(");
        writer.Indented(() =>
        {
            writer.Line($"{CSharpText.Quoted(SyntaxPrinter.Print(bound.Syntax))},");
            var budget = $"{NumberFormatter.Literal(bound.Budget)}L, {Home}Unit.{bound.Unit}";
            writer.Line($"{Home}Outcome.{bound.Kind}, {budget},");
            writer.Line($"(seed, folder) => new {Identifiers.Escaped(line.Game.Game.Bound.Name)}<double>({string.Join(", ", arguments)}),");
            writer.Line($"game => new {bound.Rule.Name}<double>(game),");
            writer.Line("game =>");
            writer.Line("{");
            writer.Indented(() => EmitLook(bound.Look));
            var seeds = bound.Seeds is { } many ? $" {{ Seeds = {many.Count}, AtLeast = {many.AtLeast} }}" : "";
            writer.Line($"}}){seeds},");
        });
    }

    private void EmitLook(BoundLook look)
    {
        writer.Line($"var look = new {look.Optimizer.Name}<double>(game);");
        writer.Line($"return new {Home}Look(");
        writer.Indented(() =>
        {
            writer.Line("look, steps => look.Made = steps,");
            writer.Line("[");
            writer.Indented(() => look.Conditions.ToList().ForEach(EmitCondition));
            writer.Line("],");
            writer.Line($"seesEquilibrium: {(look.SeesEquilibrium ? "true" : "false")});");
        });
    }

    private void EmitCondition(BoundCondition condition)
    {
        var texts = condition.Measured.Prepend(condition.Text).Select(CSharpText.Quoted);
        writer.Line($"new({condition.Number}, {string.Join(", ", texts)}),");
    }

    private static IEnumerable<string> Arguments(BoundClaimLine line) => GameNames.Arguments(line.Game).Zip(
        line.Arguments,
        (parameter, number) => $"{parameter.Name}: {NumberFormatter.Literal(number.Value)}");
}
