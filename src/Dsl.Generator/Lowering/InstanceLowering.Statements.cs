using System;
using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Lowering;

/// <summary>Statements, and the control flow that they make.</summary>
internal sealed partial class InstanceLowering
{
    private void LowerStatements(IReadOnlyList<BoundStatement> statements)
    {
        foreach (var statement in statements)
        {
            _origin = statement.Syntax;
            if (_wanted.Contains(statement))
            {
                Lower(statement);
            }
            else
            {
                LowerDrawsOf(statement);
            }
        }
    }

    private void Lower(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundLet { Local.Type: BaseStateType state } let:
                Name(let.Local, state.Base, LowerEach(let.Value, state.Base));
                break;
            case BoundLet let:
                _values[let.Local] = Named(SpreadOver(let.Local.Type, Lower(let.Value)), let.Local.Name);
                break;
            case BoundAssign { Target: BoundBaseStateTarget target } assign:
                AssignBase(target.Base, LowerEach(assign.Value, target.Base));
                break;
            case BoundAssign { Target: BoundSymbolTarget { Symbol: { Type: BaseStateType state } held } } assign:
                AssignEach(_heldStates[held], LowerEach(assign.Value, state.Base));
                break;
            case BoundAssign assign:
                Assign(assign.Target, Lower(assign.Value));
                break;
            case BoundReport report:
                Emit(new IrReport(report.Reported, Lower(report.Value).Number));
                break;
            case BoundPush push:
                LowerPush(push);
                break;
            case BoundClear clear:
                LowerClear(clear);
                break;
            case BoundSample:
                Draw(isAutomatic: false);
                break;
            case BoundStep step:
                LowerStep(new IrStep(step.Instance, step.KeepsSample), step.Field);
                break;
            case BoundSimultaneous joint:
                LowerSimultaneous(joint);
                break;
            case BoundReset reset:
                LowerReset(reset);
                break;
            case BoundStop stop:
                LowerStop(stop);
                break;
            case BoundIf choice:
                Branch(
                    Lower(choice.Condition).Number,
                    ChangesIn(choice.Then, choice.Else),
                    () => LowerStatements(choice.Then),
                    () => LowerStatements(choice.Else));
                break;
            case BoundRepeat repeat:
                LowerRepeat(repeat);
                break;
            case BoundAttempt attempt:
                LowerAttempt(attempt);
                break;
            default:
                throw new InvalidOperationException($"no lowering for {statement.GetType().Name}");
        }
    }

    private void LowerStop(BoundStop stop)
    {
        var condition = Lower(stop.Condition).Number;
        if (LiteralTruth(condition) != false)
        {
            StorePoint();
            Emit(new IrStop(condition));
        }
    }

    private void LowerRepeat(BoundRepeat repeat)
    {
        var count = Lower(repeat.Count).Number;
        var changes = ChangesIn(repeat.Body);
        Flush(changes);
        var body = new Region(_region)
        {
            Passes = changes.Forgets ? null : count,
            PointBefore = _point,
            WasPointNew = _isPointNew,
        };
        var index = NewValue(repeat.Index.Name, NumberType.Int);
        var loop = new IrLoop(count, index, body.Block) { Origin = _origin };
        if (changes.Forgets)
        {
            NewSample();
        }

        Inside(body, () =>
        {
            _isPointNew = false;
            Reload(changes);
            Renew(changes.Windows);
            _values[repeat.Index] = index;
            LowerStatements(repeat.Body);
            _origin = repeat.Syntax;
            loop.Until = repeat.Until is null ? null : Lower(repeat.Until).Number;
            Flush(changes);
        });
        _region.Add(loop);
        AfterControl(changes);
    }

    /// <summary>One block or the other, after which whatever either may change is what its cell holds.</summary>
    private void Branch(IrValue condition, Changes changes, Action then, Action @else)
    {
        if (LiteralTruth(condition) is { } truth)
        {
            (truth ? then : @else)();
            return;
        }

        Flush(changes);
        var origin = _origin;
        var before = (_point, IsNew: _isPointNew, Values: Current(changes), Sample: _sample);
        var versions = changes.Windows.ToDictionary(window => window, Version);
        Region Arm(Action lower)
        {
            var arm = new Region(_region);
            (_point, _isPointNew, _sample) = (before._point, before.IsNew, before.Sample);
            Restore(before.Values);
            Restore(versions);
            Inside(arm, () =>
            {
                lower();
                Flush(changes);
                PutPointBack(changes);
            });
            _origin = origin;
            return arm;
        }

        var thenArm = Arm(then);
        var elseArm = Arm(@else);
        var branch = new IrBranch(condition, thenArm.Block, elseArm.Block) { Origin = origin };
        _region.Add(branch);
        _region.Close(branch, thenArm, elseArm);
        if (!IsFieldDrawn)
        {
            _region.HoistWhatBothAsk(MayBeOne);
        }

        _sample = before.Sample;
        AfterControl(changes);
        if (!changes.MovesPoint)
        {
            _point = before._point;
        }
    }

    /// <summary>An arm that asked elsewhere puts the point back: on the other way it has not moved.</summary>
    private void PutPointBack(Changes changes)
    {
        if (!changes.MovesPoint && AsksElsewhere(_region.Block))
        {
            StorePoint();
        }
    }

    private static bool AsksElsewhere(IrBlock block) =>
        IrUses.Everything(block).Any(node => node is IrEvaluate { Standing.Count: > 0 });

    private void Inside(Region region, Action lower)
    {
        var outer = _region;
        _region = region;
        lower();
        _region = outer;
    }

    private List<(BoundSymbol Symbol, Pieces Value)> Current(Changes changes) =>
        changes.Symbols.Select(symbol => (symbol, _values[symbol])).ToList();

    private void Restore(List<(BoundSymbol Symbol, Pieces Value)> values)
    {
        foreach (var (symbol, value) in values)
        {
            _values[symbol] = value;
        }
    }

    private void Restore(Dictionary<BoundSymbol, int> versions)
    {
        foreach (var version in versions)
        {
            _versions[version.Key] = version.Value;
        }
    }

    /// <summary>Puts into its cell what the control flow ahead, or the end of this block, looks for there.</summary>
    private void Flush(Changes changes)
    {
        foreach (var symbol in changes.Symbols)
        {
            if (!_cells.TryGetValue(symbol, out var cell))
            {
                cell = AddCell(symbol, new IrCell(IrCellKind.Variable, symbol.Name, symbol.Type));
                Store(cell, _values[symbol]);
            }
        }

        if (changes.MovesPoint)
        {
            StorePoint();
        }
        else if (!_point.Values.SequenceEqual(_pointInCell.Values))
        {
            StorePointEarly();
        }
    }

    private void AfterControl(Changes changes)
    {
        if (changes.Forgets)
        {
            NewSample();
        }

        Reload(changes);
        Renew(changes.Windows);
        _isPointNew = false;
    }

    private void Reload(Changes changes)
    {
        foreach (var symbol in changes.Symbols)
        {
            _values[symbol] = Load(_cells[symbol]);
        }

        if (changes.MovesPoint)
        {
            _point = LoadPoint(_instance.Space);
        }
    }
}
