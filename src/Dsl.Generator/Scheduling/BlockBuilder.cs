using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// Turns items into numbered blocks: a block ends wherever the machine may be left and come back. Control flow that
/// asks nothing stays in its block.
/// </summary>
internal sealed class BlockBuilder
{
    private readonly List<Block> _blocks = [];
    private readonly NumberSites _sites;
    private List<Act> _acts;

    private BlockBuilder(NumberSites sites)
    {
        _sites = sites;
        _acts = Begin(new Block()).Acts;
    }

    public static IReadOnlyList<Block> Build(List<Item> items, NumberSites sites)
    {
        var builder = new BlockBuilder(sites);
        builder.Add(items);
        builder._acts.Add(new End());
        var blocks = builder._blocks.Where((block, index) => index == 0 || block.LeadsTo is null).ToArray();
        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i].Number = i;
        }

        return blocks;
    }

    private Block Current => _blocks[_blocks.Count - 1];

    private Block Begin(Block block)
    {
        _blocks.Add(block);
        _acts = block.Acts;
        return block;
    }

    private void Add(IEnumerable<Item> items)
    {
        foreach (var item in items)
        {
            Add(item);
        }
    }

    private void Add(Item item)
    {
        switch (item)
        {
            case KernelItem kernel:
                _sites.Read(kernel.Kernel, Current, item.Position);
                _acts.Add(new Launch(kernel.Kernel) { Origin = item.Origin });
                break;
            case NumberItem number:
                _sites.Visit(number.Node, Current, item.Position);
                _acts.Add(new Compute(number.Node) { Origin = item.Origin });
                break;
            case SolveItem solve:
                AddSolve(solve);
                break;
            case PushItem or ClearItem:
                AddChange(item is PushItem push ? push.Node : ((ClearItem)item).Node, item);
                break;
            case SampleItem sample:
                var drawn = new Block();
                _acts.Add(new AskSample(sample.Node, drawn) { Origin = item.Origin });
                Begin(drawn);
                break;
            case EvaluateItem evaluate:
                AddEvaluation(evaluate);
                break;
            case StepItem step:
                AddStep(step.Node, step);
                break;
            case ResetItem reset:
                _acts.Add(new ResetInstance(reset.Node) { Origin = item.Origin });
                break;
            case KeepItem keep:
                _acts.Add(new KeepState(keep.Node) { Origin = item.Origin });
                break;
            case PutBackItem putBack:
                AddPutBack(putBack);
                break;
            case StopItem stop:
                _sites.Read(stop.Node.Condition, Current, item.Position);
                _acts.Add(new StopWhen(stop.Node.Condition) { Origin = item.Origin });
                break;
            case LoopItem { Node: IrStep step } around:
                AddStep(step, around);
                break;
            case LoopItem loop:
                AddLoop(loop, (IrLoop)loop.Node);
                break;
            case BranchItem branch:
                AddBranch(branch);
                break;
        }
    }

    private void AddSolve(SolveItem item)
    {
        foreach (var number in new[] { item.Node.Ridge, item.Place.Position }.OfType<IrValue>())
        {
            _sites.Read(number, Current, item.Position);
        }

        _sites.Make(item.Node.Result, Current, item.Position);
        _acts.Add(new Solve(item.Node, item.Place, item.IsMultiplied) { Origin = item.Origin });
    }

    private void AddChange(IrNode change, Item item)
    {
        if (change is IrPush { When: { } condition })
        {
            _sites.Read(condition, Current, item.Position);
        }

        _sites.Change(IrUses.WindowsOf(change).Single(), item.Position);
        _acts.Add(new ChangeWindow(change) { Origin = item.Origin });
    }

    private void AddPutBack(PutBackItem item)
    {
        if (item.Node.Kept.Window is { } window)
        {
            _sites.Change(window, item.Position);
        }

        _acts.Add(new PutBackState(item.Node) { Origin = item.Origin });
    }

    private void GoTo(Block next)
    {
        _acts.Add(new Go(next));
        Begin(next);
    }

    private void AddStep(IrStep step, Item item)
    {
        if (step.IsAnswered)
        {
            _acts.Add(new CallAnswered(step) { Origin = item.Origin });
            return;
        }

        if (step.KeepsSample)
        {
            _acts.Add(new KeepSample { Origin = item.Origin });
        }

        if (_acts.Count > 0)
        {
            GoTo(new Block());
        }

        if (item is LoopItem around)
        {
            AddCallWith(step, around);
        }
        else
        {
            _acts.Add(new CallInstance(step) { Origin = item.Origin });
        }

        if (step.KeepsSample)
        {
            _acts.Add(new EndKeepSample { Origin = item.Origin });
        }
    }

    /// <summary>The head calls the instance, which comes back through the body whenever it asks for a field.</summary>
    private void AddCallWith(IrStep step, LoopItem item)
    {
        var (head, after) = (Current, new Block());
        _acts.Add(new CallWith(step, item.Seen!, after) { Origin = item.Origin });
        _sites.Enter(item);
        Add(item.Body);
        _sites.Leave();
        _acts.Add(new GiveField(head) { Origin = item.Origin });
        Begin(after);
    }

    private void AddEvaluation(EvaluateItem item)
    {
        if (item.Node.When is { } condition)
        {
            _sites.Read(condition, Current, item.Position);
        }

        foreach (var position in item.Stands.Select(stand => stand.Place.Position).OfType<IrValue>())
        {
            _sites.Read(position, Current, item.Position);
        }

        var answered = new Block();
        _acts.Add(new AskEvaluation(item.Node, item.Stands, answered) { Origin = item.Origin });
        Begin(answered);
        foreach (var loss in item.Node.Losses)
        {
            _sites.Make(loss.Value, Current, item.Position);
            _acts.Add(new TakeLoss(loss.Value, loss.Key) { Origin = item.Origin });
        }
    }

    private void AddLoop(LoopItem item, IrLoop loop)
    {
        if (!MayAsk(item.Body))
        {
            _sites.Read(loop.Count, Current, item.End);
            _sites.Make(loop.Index, Current, item.Position);
            _sites.Enter(item);
            var body = Inside(item.Body);
            ReadUntil(loop, item.End);
            _sites.Leave();
            _acts.Add(new Loop(loop, body) { Origin = item.Origin });
            return;
        }

        var (head, after) = (new Block(), new Block());
        _acts.Add(new BeginLoop(loop) { Origin = item.Origin });
        _sites.Make(loop.Index, Current, item.Position);
        GoTo(head);
        _sites.Read(loop.Count, Current, item.End);
        _sites.Read(loop.Index, Current, item.End);
        _acts.Add(new LeaveLoop(loop, after) { Origin = item.Origin });
        _sites.Enter(item);
        Add(item.Body);
        ReadUntil(loop, item.End);
        _sites.Leave();
        _acts.Add(new NextPass(loop, head, after) { Origin = item.Origin });
        Begin(after);
    }

    private void ReadUntil(IrLoop loop, int end)
    {
        if (loop.Until is { } until)
        {
            _sites.Read(until, Current, end);
        }
    }

    private void AddBranch(BranchItem item)
    {
        _sites.Read(item.Node.Condition, Current, item.Position);
        if (!MayAsk(item.Then) && !MayAsk(item.Else))
        {
            _acts.Add(new Choice(item.Node.Condition, Inside(item.Then), Inside(item.Else)) { Origin = item.Origin });
            return;
        }

        var join = new Block();
        var otherwise = item.Else.Count == 0 ? join : new Block();
        _acts.Add(new GoUnless(item.Node.Condition, otherwise) { Origin = item.Origin });
        Add(item.Then);
        if (otherwise != join)
        {
            _acts.Add(new Go(join));
            Begin(otherwise);
            Add(item.Else);
        }

        GoTo(join);
    }

    private List<Act> Inside(List<Item> items)
    {
        var outer = _acts;
        _acts = [];
        Add(items);
        var inner = _acts;
        _acts = outer;
        return inner;
    }

    private static bool MayAsk(List<Item> items) => items.Any(item => item switch
    {
        SampleItem or EvaluateItem or StepItem { Node.IsAnswered: false } => true,
        LoopItem loop => loop.Node is IrStep || MayAsk(loop.Body),
        BranchItem branch => MayAsk(branch.Then) || MayAsk(branch.Else),
        _ => false,
    });
}
