using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Dsl.Parser.Syntax;
using Laws.Tests.Cases;
using Mmx.Games;

namespace Laws.Tests.Child;

/// <summary>What every optimizer allocates in many steps, on all threads together, when the game allocates nothing.</summary>
internal static class Allocations
{
    public static IEnumerable<string> OfAll()
    {
        foreach (var optimizer in LawCase.All)
        {
            yield return $"{optimizer}: {Of(optimizer, 100, 1_000)} {Of(optimizer, 40_000, 20)}";
        }
    }

    private static long Of(string optimizer, int length, int steps)
    {
        var bound = LawCase.Bound(optimizer);
        using var game = new SpanGame<float>([.. bound.Players.Select(player => PlayerOf(player.Name, player.Direction, length))], Fill);
        using var compiled = (Optimizer<float>)Activator.CreateInstance(LawCase.TypeOf<float>(optimizer), game)!;
        return Least(compiled, steps);
    }

    /// <summary>What the steps allocate. Code that is new is still being compiled, so that the first rounds may not count.</summary>
    private static long Least(Optimizer<float> optimizer, int steps)
    {
        var least = long.MaxValue;
        for (var round = 0; round < 4 && least > 0; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            Run(optimizer, steps);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
            Thread.Sleep(least > 0 ? 120 : 0);
        }

        return least;
    }

    private static Player PlayerOf(string name, Direction direction, int length) =>
        direction == Direction.Min ? Player.Min(name, length) : Player.Max(name, length);

    /// <summary>Half of the steps pull, half are pushed.</summary>
    private static void Run(Optimizer<float> optimizer, int steps)
    {
        for (var step = 0; step < steps; step += 2)
        {
            optimizer.Step();
            Push(optimizer);
        }
    }

    private static void Push(Optimizer<float> optimizer)
    {
        optimizer.Advance();
        while (optimizer.Next.Kind != RequestKind.Rest)
        {
            var request = optimizer.Next;
            if (request.Kind == RequestKind.Sample)
            {
                optimizer.Game.Draw();
            }
            else
            {
                optimizer.Game.Evaluate(request);
            }

            optimizer.Advance();
        }
    }

    /// <summary>Every gradient is a fifth of the point.</summary>
    private static void Fill(in Evaluation<float> at)
    {
        for (var player = 0; player < 3; player++)
        {
            if (at.WantsLoss(player))
            {
                at.Loss(player) = 1;
            }

            if (at.Wants(player))
            {
                var point = at.Point(player);
                var gradient = at.Gradient(player);
                for (var i = 0; i < gradient.Length; i++)
                {
                    gradient[i] = point[i] / 5;
                }
            }
        }
    }
}
