using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Naming;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>Where a machine stops for what is needed of the game: by itself, or by a machine that it steps.</summary>
internal sealed class RequestEmitter(CSharpWriter writer, MachineScope scope)
{
    private readonly NumberFormatter _numbers = new(scope);

    /// <summary>Says false of an act that needs nothing of the game.</summary>
    public bool Emit(Act act, int block)
    {
        switch (act)
        {
            case AskSample ask:
                writer.Line($"At = {ask.Next.Number};");
                EmitDraw(ask);
                break;
            case AskEvaluation ask:
                writer.Line($"At = {ask.Next.Number};");
                EmitEvaluation(ask);
                break;
            case CallInstance call:
                writer.Line($"At = {block};");
                writer.Line($"if ({Call(call.Node, null)}) return true;");
                EmitLeaving(call.Node);
                Forget();
                break;
            case CallAnswered call:
                writer.Line($"while ({Call(call.Node, null)}) {{ }} // what it asks is at hand");
                EmitLeaving(call.Node);
                Forget();
                break;
            case CallWith call:
                writer.Line($"At = {block};");
                EmitCall(call, block);
                break;
            case GiveField give:
                writer.Line("_asked.Answered();");
                writer.Line($"goto case {give.Head.Number};");
                break;
            case KeepSample:
                writer.Line("_run.KeepSample();");
                break;
            case EndKeepSample:
                writer.Line("_run.KeepSampleEnds();");
                break;
            default:
                return false;
        }

        return true;
    }

    /// <summary>The players have moved: what was evaluated is not where they stand.</summary>
    public void Forget()
    {
        if (scope.MayKnow)
        {
            writer.Line("_run.Forget();");
        }
    }

    /// <summary>Runs an instance to what it needs next; where its steps do not all see one field, it is told which.</summary>
    private string Call(IrStep step, VectorPlace? seen)
    {
        var field = seen is not null ? $"_run.FieldIn({scope.Names.Of(seen)})"
            : scope.Instance.Ir.IsGivenField ? "field"
            : "_run.Field";
        return $"{scope.Names.Of(step.Instance)}.Advance({(step.GivesField ? field + ", " : "")}out request)";
    }

    /// <summary>What is not about a field goes on to the game; what is, is taken.</summary>
    private void EmitCall(CallWith call, int block)
    {
        if (scope.MayKnow || call.Node.Instance.MayStop)
        {
            writer.Block($"if (!{Call(call.Node, call.Seen)})", () =>
            {
                EmitLeaving(call.Node);
                Forget();
                writer.Line($"goto case {call.After.Number};");
            });
        }
        else
        {
            writer.Line($"if (!{Call(call.Node, call.Seen)}) goto case {call.After.Number};");
        }

        if (call.Node.With!.MayBeMade)
        {
            writer.Line($"if (_asked.IsMade(ref request)) goto case {block};");
        }

        writer.Line("if (!_asked.Takes(request)) return true;");
    }

    /// <summary>The step of a run that has stopped ends where it is.</summary>
    private void EmitLeaving(IrStep step)
    {
        if (step.Instance.MayStop)
        {
            writer.Line("if (_run.HasStopped) return Done(out request);");
        }
    }

    /// <summary>A draw that may be withheld falls through to where it goes on.</summary>
    private void EmitDraw(AskSample ask)
    {
        if (!ask.Node.IsAutomatic)
        {
            writer.Line("return _run.Sample(out request);");
            return;
        }

        writer.Line("if (_run.Draw(out request)) return true;");
        writer.Line($"goto case {ask.Next.Number};");
    }

    /// <summary>An evaluation that may be known, or not be wanted, falls through too.</summary>
    private void EmitEvaluation(AskEvaluation ask)
    {
        foreach (var stand in ask.Stands)
        {
            writer.Line($"_run.Stand({PlayersText.Of(stand.Players, scope.Players)}, {_numbers.Place(stand.Place)});");
        }

        if (ask.Node.Asked is { } askedFor)
        {
            var where = askedFor.IsThere ? "Evaluate" : "EvaluateElsewhere";
            writer.Line($"if (_asked.{where}(fields: {Fields(ask.Node, askedFor)}, losses: {Losses(ask.Node)}, out request)) return true;");
            writer.Line($"goto case {ask.Next.Number};");
            return;
        }

        var asked = $"({Asked(ask.Node)}, out request)";
        if (ask.Node is { MayBeKnown: false, When: null })
        {
            writer.Line($"return _run.Evaluate{asked};");
            return;
        }

        var asking = ask.Node.MayBeKnown ? $"_run.EvaluateUnknown{asked}" : $"_run.Evaluate{asked}";
        writer.Line(ask.Node.When is { } condition
            ? $"if ({_numbers.Read(condition, NumberFormatter.Unary)} && {asking}) return true;"
            : $"if ({asking}) return true;");
        writer.Line($"goto case {ask.Next.Number};");
    }

    private string Asked(IrEvaluate node) =>
        $"fields: {PlayersText.Of(node.Fields, scope.Players)}, losses: {Losses(node)}";

    private string Losses(IrEvaluate node) => PlayersText.Of(
        node.Losses.Where(loss => scope.IsRead(loss.Value)).Aggregate(0UL, (bits, loss) => bits | 1UL << loss.Key), scope.Players);

    /// <summary>Of an evaluation that is made for another instance, the players whose field that one's asking calls for.</summary>
    private string Fields(IrEvaluate node, IrAsked asked)
    {
        var fields = PlayersText.Of(node.Fields, scope.Players);
        var all = scope.Instance.Bound.Space.Bits;
        return asked.IsOwn ? (node.Fields & all) == all ? "_asked.Fields" : $"_asked.Fields & ({fields})"
            : (asked.Players & all) == all ? fields
            : $"_asked.Need({PlayersText.Of(asked.Players & all, scope.Players)}) ? {fields} : Players.None";
    }
}
