using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Generator.Scheduling;
using Dsl.Generator.Scheduling.Naming;
using Dsl.Parser.Binding;
using Dsl.Parser.Syntax;

namespace Dsl.Generator.Emit.CSharp;

/// <summary>What a machine does, act by act, with the source's statements beside.</summary>
internal sealed class ActEmitter(CSharpWriter writer, MachineScope scope)
{
    private readonly NumberFormatter _numbers = new(scope);
    private readonly NumberEmitter _numberEmitter = new(writer, scope);
    private readonly RequestEmitter _requests = new(writer, scope);
    private readonly HashSet<StatementSyntax> _said = new(ByReference<StatementSyntax>.Comparer);
    private int _block;

    public void Emit(Block block)
    {
        _said.Clear();
        _block = block.Number;
        writer.Line($"case {block.Number}:");
        writer.Indented(() =>
        {
            if (block.Number == 0)
            {
                _requests.Forget();
            }

            Emit(block.Acts);
        });
    }

    private void Emit(IReadOnlyList<Act> acts)
    {
        foreach (var act in acts)
        {
            foreach (var origin in OriginsOf(act).Where(_said.Add))
            {
                writer.Line($"// {Comments.Of(origin)}");
            }

            if (act is GoUnless or Choice && act.Origin is AttemptSyntax { Accept: { } condition })
            {
                writer.Line($"// accept when {Comments.Safe(SyntaxPrinter.Print(condition))}");
            }

            Emit(act);
        }
    }

    /// <summary>The statements that an act carries out, where it is they that it stands for.</summary>
    private IEnumerable<StatementSyntax> OriginsOf(Act act) => act switch
    {
        Launch launch => launch.Kernel.Origins,
        Compute { Node: IrMake make } when make.Result.Name is null || scope.Home(make.Result) == NumberHome.Inline => [],
        NextPass { Loop.Until: null } or TakeLoss or Compute { Node: IrForget } => [],
        GoUnless { Origin: AttemptSyntax } or Choice { Origin: AttemptSyntax } => [],
        _ => act.Origin is { } origin ? [origin] : [],
    };

    private void Emit(Act act)
    {
        switch (act)
        {
            case Launch launch:
                Emit(launch.Kernel);
                break;
            case Compute { Node: IrForget }:
                _requests.Forget();
                break;
            case Compute compute:
                _numberEmitter.Emit(compute.Node);
                break;
            case Solve solve:
                EmitSolve(solve);
                break;
            case ChangeWindow change:
                EmitChange(change.Node, scope.Names.Of(IrUses.WindowsOf(change.Node).Single()));
                break;
            case TakeLoss loss:
                _numberEmitter.Set(loss.Value, $"_run.Losses[{loss.Player}]");
                break;
            case ResetInstance reset:
                writer.Line($"{scope.Names.Of(reset.Node.Instance)}.Reset();");
                break;
            case Go go:
                writer.Line($"goto case {go.Target.Number};");
                break;
            case GoUnless go:
                writer.Line($"if (!{_numbers.Read(go.Condition, NumberFormatter.Unary)}) goto case {go.Target.Number};");
                break;
            case KeepState keep:
                writer.Line($"{scope.Names.Of(keep.Node.Kept)}.Keep();");
                break;
            case PutBackState putBack:
                writer.Line($"{scope.Names.Of(putBack.Node.Kept)}.PutBack();");
                break;
            case StopWhen stop:
                writer.Block($"if ({_numbers.Read(stop.Condition)})", () =>
                {
                    writer.Line("_run.Stop();");
                    writer.Line("return Done(out request);");
                });
                break;
            case End:
                writer.Line("return Done(out request);");
                break;
            default:
                if (!_requests.Emit(act, _block))
                {
                    EmitControl(act);
                }

                break;
        }
    }

    private void EmitChange(IrNode change, string window) => writer.Line(change switch
    {
        IrPush { When: { } condition } => $"{window}.Push({_numbers.Read(condition)});",
        IrPush => $"{window}.Push();",
        _ => $"{window}.Clear();",
    });

    private void EmitSolve(Solve solve)
    {
        var (ridge, result) = (solve.Node.Ridge, scope.Names.Field(solve.Node.Result));
        var given = ridge.Type is NumberType { Grain: Grain.Whole } ? _numbers.Read(ridge) : $"{scope.Slots(ridge)}.Values";
        var verb = solve.IsMultiplied ? "SolveBeside" : "Solve";
        writer.Line($"{scope.Names.Of(WindowSolver.Of(solve.Node))}.{verb}({_numbers.Place(solve.Place)}, {given}, {result});");
    }

    private void EmitControl(Act act)
    {
        switch (act)
        {
            case BeginLoop begin:
                writer.Line($"{Index(begin.Loop)} = 0;");
                break;
            case LeaveLoop leave:
                writer.Line($"if ({Index(leave.Loop)} >= {_numbers.Read(leave.Loop.Count)}) goto case {leave.After.Number};");
                break;
            case NextPass next:
                if (next.Loop.Until is { } until)
                {
                    writer.Line($"if ({_numbers.Read(until)}) goto case {next.After.Number};");
                }

                writer.Line($"{Index(next.Loop)}++;");
                writer.Line($"goto case {next.Head.Number};");
                break;
            case Loop loop:
                EmitLoop(loop);
                break;
            case Choice choice:
                EmitChoice(choice);
                break;
            default:
                throw new InvalidOperationException($"no text for {act.GetType().Name}");
        }
    }

    private string Index(IrLoop loop) =>
        scope.Home(loop.Index) == NumberHome.Field ? scope.Names.Field(loop.Index) : scope.Names.Local(loop.Index);

    private void EmitLoop(Loop loop)
    {
        var index = scope.Names.Local(loop.Node.Index);
        writer.Block($"for (var {index} = 0L; {index} < {_numbers.Read(loop.Node.Count)}; {index}++)", () =>
        {
            Emit(loop.Body);
            if (loop.Node.Until is { } until)
            {
                writer.Line($"if ({_numbers.Read(until)}) break;");
            }
        });
    }

    private void EmitChoice(Choice choice)
    {
        writer.Block($"if ({_numbers.Read(choice.Condition)})", () => Emit(choice.Then));
        if (choice.Else.Count > 0)
        {
            writer.Block("else", () => Emit(choice.Else));
        }
    }

    private void Emit(Kernel kernel)
    {
        if (!kernel.Origins.Any())
        {
            writer.Line($"// keeps {Comments.Safe(string.Join(", ", kernel.Stores.Select(store => store.Place.Name)))}");
        }

        new KernelEmitter(writer, scope, kernel).EmitLaunch();
        if (kernel.Writes.Any(place => place.Kind == PlaceKind.Point))
        {
            _requests.Forget();
        }

        foreach (var reduction in kernel.Reductions)
        {
            writer.Line($"{scope.Names.Partials(reduction.Result)}.{Join(reduction)};");
        }
    }

    private string Join(IrReduce reduction)
    {
        var verb = reduction.Reduction switch
        {
            Reduction.Largest => "Most",
            Reduction.Smallest => "Least",
            Reduction.All => "All",
            Reduction.Any => "Any",
            _ => "Sum",
        };
        return ((NumberType)reduction.Result.Type).Grain switch
        {
            Grain.Whole => $"{verb}()",
            Grain.Player => $"{verb}ByPlayer({scope.Slots(reduction.Result)})",
            _ => $"{verb}ByTensor({scope.Slots(reduction.Result)})",
        };
    }
}
