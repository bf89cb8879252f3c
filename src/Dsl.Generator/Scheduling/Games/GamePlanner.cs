using System.Collections.Generic;
using System.Linq;
using Dsl.Generator.Ir.Games;
using Dsl.Parser.Binding;

namespace Dsl.Generator.Scheduling.Games;

/// <summary>
/// Plans a game's class: what is kept, what is computed with the game, and what for whom when it is asked.
/// </summary>
public sealed class GamePlanner
{
    private readonly GameGraph _game;
    private readonly IReadOnlyList<GraphNode> _nodes;
    private readonly Timings _timings;
    private readonly Homes _homes;

    private GamePlanner(GameGraph game)
    {
        _game = game;
        _nodes = GraphUses.Reached(GraphUses.Roots(game));
        _timings = new Timings(_nodes);
        _homes = new Homes(game, _nodes, _timings);
    }

    public static GamePlan Plan(GameGraph game) => new GamePlanner(game).Plan();

    private GamePlan Plan()
    {
        var wants = new Wants(_game, _nodes);
        var asking = new BlockPlanner(_game, wants, Kept(Timing.Asked)).Plan(StepOf);
        return new GamePlan(_game, _homes)
        {
            Making = [.. Making()],
            Drawing = [.. _game.Data.Where(part => IsSampled(part)).Select(part => new MakeDatum(part))],
            Asking = asking,
            Shared =
            [
                .. asking.SelectMany(block => ReadFromElsewhere(block, asking[0])).Distinct().OrderBy(node => node.Id),
            ],
        };
    }

    // Data in order, each after what it is made of; then what is asked for later.
    private IEnumerable<GameStep> Making()
    {
        var waiting = Kept(Timing.Made).ToList();
        foreach (var part in _game.Data)
        {
            var needed = new HashSet<GraphNode>(GraphUses.Reached(GraphUses.RootsOf(part)));
            foreach (var node in waiting.Where(needed.Contains))
            {
                yield return StepOf(node);
            }

            waiting.RemoveAll(needed.Contains);
            if (!IsSampled(part))
            {
                yield return new MakeDatum(part);
            }
        }

        foreach (var node in waiting)
        {
            yield return StepOf(node);
        }
    }

    private IEnumerable<GraphNode> Kept(Timing timing) =>
        _nodes.Where(node => _homes.Of(node) != GraphHome.Inline && _timings.Of(node) == timing);

    private static GameStep StepOf(GraphNode node) => node switch
    {
        { IsNumber: true } => new HoldNumber(node),
        { Op: ProductOp } => new MultiplyMatrix(node),
        { Op: ArraysOp } => new WorkOnArrays(node),
        _ => new FillVector(node),
    };

    // What is computed without a condition can be read by all.
    private IEnumerable<GraphNode> ReadFromElsewhere(GameBlock block, GameBlock first)
    {
        var seen = first.IsForAll(_game.Bound) ? first.Steps.Concat(block.Steps) : block.Steps;
        var own = new HashSet<GraphNode>(seen.OfType<HoldNumber>().Select(step => step.Value));
        var waiting = new Stack<GraphNode>(block.Steps.SelectMany(ReadBy));
        while (waiting.Count > 0)
        {
            var node = waiting.Pop();
            if (_homes.Of(node) == GraphHome.Local && !own.Contains(node))
            {
                yield return node;
            }
            else if (_homes.Of(node) == GraphHome.Inline)
            {
                foreach (var operand in node.Operands)
                {
                    waiting.Push(operand);
                }
            }
        }
    }

    private static IReadOnlyList<GraphNode> ReadBy(GameStep step) => step switch
    {
        HoldNumber hold => hold.Value.Operands,
        FillVector fill => fill.Value.Operands,
        MultiplyMatrix multiply => multiply.Value.Operands,
        WorkOnArrays work => work.Value.Operands,
        GiveLoss give => [give.Value],
        GiveGradient give => [give.Value],
        _ => [],
    };

    private static bool IsSampled(GraphPart part) => part.Of is BoundDatum { IsSampled: true };
}
