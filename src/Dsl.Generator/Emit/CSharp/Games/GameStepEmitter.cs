using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir.Games;
using Dsl.Generator.Scheduling.Games;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;

namespace Dsl.Generator.Emit.CSharp.Games;

/// <summary>The statements of a game: numbers that are kept, loops over elements, and what is given to whom.</summary>
internal sealed class GameStepEmitter(CSharpWriter writer, GamePlan plan, GameNames names, GraphFormatter formatter)
{
    /// <summary>The number of the sample in whose text data is made: none when the game is made.</summary>
    public string Sample { get; set; } = "";

    public void Emit(GameStep step)
    {
        switch (step)
        {
            case HoldNumber hold:
                EmitLet(hold.Value);
                EmitHold(hold.Value);
                break;
            case FillVector fill:
                EmitLet(fill.Value);
                EmitFill(Target(fill.Value), formatter.Made(fill.Value));
                break;
            case MultiplyMatrix { Value: { Op: ProductOp product } value }:
                EmitLet(value);
                var times = product.IsTransposed ? "TransposedTimes" : "Times";
                var (matrix, vector) = (formatter.Vector(value.Operands[0]), formatter.Vector(value.Operands[1]));
                writer.Line($"{matrix}.{times}({vector}, {formatter.Vector(value)});");
                break;
            case WorkOnArrays { Value: { Op: ArraysOp arrays } value }:
                EmitLet(value);
                var vectors = value.Operands.Take(value.Operands.Count - 1).Select(formatter.Numbers);
                var count = formatter.Read(value.Operands[value.Operands.Count - 1]);
                writer.Line($"Arrays.{arrays.Work}({string.Join(", ", vectors)}, {count}, {formatter.Vector(value)});");
                break;
            case MakeDatum make:
                EmitData(make.Part);
                break;
            case GiveLoss give:
                EmitLoss(give);
                break;
            case RefuseLoss refuse:
                writer.Line($"throw NoLoss({refuse.Player});");
                break;
            case GiveGradient give:
                EmitGradient(give.Player, give.Value);
                break;
        }
    }

    /// <summary>A player's part of a point that the game says.</summary>
    public void EmitPart(GraphPart part, string target)
    {
        EmitDraws(part);
        if (part.Of.Type is not ArrayType)
        {
            formatter.Place = "0L";
            writer.Line($"{target}[0] = {formatter.Read(((ValuePart)part).Value)};");
        }
        else
        {
            EmitElements(part, target);
        }
    }

    private void EmitHold(GraphNode node)
    {
        var declares = plan.HomeOf(node) == GraphHome.Local && !plan.Shared.Contains(node);
        writer.Assign($"{(declares ? "var " : "")}{names.Of(node)}", formatter.Made(node));
    }

    // The line of the source that the value is, or gave its name.
    private void EmitLet(GraphNode node)
    {
        var game = plan.Game.Bound;
        var let = game.Definitions.FirstOrDefault(
            definition => definition.Symbol is BoundLocal && definition.Symbol.Name == node.Name);
        var player = plan.Game.Losses.ToList().IndexOf(node);
        var syntax = let?.Syntax ?? (player >= 0 ? game.Goals[player].Syntax : null);
        if (syntax is not null)
        {
            EmitComment(syntax);
        }
    }

    public void EmitComment(GameMemberSyntax syntax) => writer.Line($"// {Comments.Safe(SyntaxPrinter.Print(syntax))}");

    private void EmitFill(string target, string element) =>
        writer.Block($"for (var {names.Index} = 0; {names.Index} < {target}.Length; {names.Index}++)", () =>
            writer.Assign($"{target}[{names.Index}]", element));

    private void EmitLoss(GiveLoss give)
    {
        var players = plan.Game.Bound.Players.Where(player => (give.Players >> player.Index & 1) != 0).ToArray();
        var value = formatter.Read(give.Value);
        if (plan.HomeOf(give.Value) == GraphHome.Inline)
        {
            EmitLet(give.Value);
        }

        if (players.Length > 1 && plan.HomeOf(give.Value) == GraphHome.Inline)
        {
            writer.Assign($"var {names.Of(give.Value)}", value);
            value = names.Of(give.Value);
        }

        foreach (var player in players)
        {
            writer.Line($"SetLoss({player.Index}, {value});");
        }
    }

    private void EmitGradient(int player, GraphNode value)
    {
        if (plan.HomeOf(value) == GraphHome.Gradient)
        {
            return;
        }

        if (value.IsNumber)
        {
            writer.Assign($"By({player})[0]", formatter.Read(value));
        }
        else
        {
            EmitFill(Gradient(player), formatter.Read(value));
        }
    }

    private string Target(GraphNode vector) =>
        plan.HomeOf(vector) == GraphHome.Gradient ? Gradient(plan.PlayerOf(vector)) : formatter.Vector(vector);

    // It gets a name of its own before the loop.
    private string Gradient(int player)
    {
        var name = names.OfGradient(plan.Game.Bound.Players[player]);
        writer.Line($"var {name} = By({player});");
        return name;
    }

    private void EmitData(GraphPart part)
    {
        var (data, target) = ((BoundDatum)part.Of, names.Of(part.Of));
        EmitComment(plan.Game.Bound.Definitions.First(definition => definition.Symbol == data).Syntax);
        EmitDraws(part);
        if (data.Type is ArrayType)
        {
            EmitElements(part, target);
        }
        else
        {
            formatter.Place = "0L";
            writer.Line($"{target} = {formatter.Read(((ValuePart)part).Value)};");
        }
    }

    private void EmitElements(GraphPart part, string target)
    {
        switch (part)
        {
            case FilePart file:
                writer.Line($"Read({CSharpText.Quoted(file.Path)}, {target});");
                break;
            case FormulaPart formula:
                EmitFormula(formula, target);
                break;
            case ValuePart value when part.Of.Type is ArrayType { IsMatrix: true }:
                writer.Line($"{target}.Elements.Fill({formatter.Read(value.Value)});");
                break;
            case ValuePart value:
                EmitFill(target, formatter.Read(value.Value));
                break;
        }
    }

    private void EmitFormula(FormulaPart formula, string target)
    {
        var sizes = ((ArrayType)formula.Of.Type).Sizes.Count;
        string[] indices = formula.Indices.Count > 0
            ? [.. formula.Indices.Select(names.OfIndex)]
            : [.. Enumerable.Range(0, sizes).Select(GameNames.OfPlace)];
        string[] lengths = sizes == 1 ? [$"{target}.Length"] : [$"{target}.Rows", $"{target}.Columns"];
        formatter.Place = sizes == 1 ? indices[0] : $"{indices[0]} * {lengths[1]} + {indices[1]}";
        EmitLoops(indices, lengths, 0, () =>
            writer.Assign($"{target}[{string.Join(", ", indices)}]", formatter.Read(formula.Body)));
    }

    private void EmitLoops(string[] indices, string[] lengths, int depth, Action body)
    {
        if (depth == indices.Length)
        {
            body();
            return;
        }

        var index = indices[depth];
        writer.Block(
            $"for (var {index} = 0L; {index} < {lengths[depth]}; {index}++)",
            () => EmitLoops(indices, lengths, depth + 1, body));
    }

    private void EmitDraws(GraphPart part)
    {
        foreach (var draw in GraphUses.Reached(GraphUses.RootsOf(part)).Select(node => node.Op).OfType<DrawOp>())
        {
            var sample = Sample.Length > 0 ? $", {Sample}" : "";
            writer.Line($"var {GameNames.OfDraw(draw.Number)} = Draws({draw.Number}{sample});");
        }
    }
}
