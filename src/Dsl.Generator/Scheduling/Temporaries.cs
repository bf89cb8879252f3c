using System;
using System.Collections.Generic;
using System.Linq;

namespace Dsl.Generator.Scheduling;

/// <summary>
/// Gives every vector of the instance its number in the arena. States and variables have one each; two temporaries share
/// one when the first is read for the last time no later than the second is written.
/// </summary>
internal sealed class Temporaries
{
    private readonly Dictionary<VectorPlace, (int First, int Last)> _lives = [];
    private readonly Dictionary<VectorPlace, LoopItem[]> _writtenIn = [];
    private readonly Stack<LoopItem> _loops = new();

    /// <summary>The vectors, one place each.</summary>
    public static IReadOnlyList<VectorPlace> Share(Places places, List<Item> items)
    {
        Positions.Assign(items);
        var temporaries = new Temporaries();
        temporaries.Visit(items);
        var vectors = new List<VectorPlace>();
        foreach (var place in places.Cells)
        {
            place.Index = vectors.Count;
            vectors.Add(place);
        }

        temporaries.Number(places.Temporaries, vectors);
        return vectors;
    }

    private void Number(IReadOnlyList<VectorPlace> places, List<VectorPlace> vectors)
    {
        var freeFrom = new Dictionary<VectorPlace, int>();
        foreach (var place in places.Where(_lives.ContainsKey).OrderBy(place => _lives[place].First))
        {
            var (first, last) = _lives[place];
            var shared = vectors.Find(vector =>
                vector.Space == place.Space && freeFrom.TryGetValue(vector, out var free) && free <= first);
            if (shared is null)
            {
                place.Index = vectors.Count;
                vectors.Add(shared = place);
            }

            place.Index = shared.Index;
            freeFrom[shared] = last;
        }
    }

    private void Visit(List<Item> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case KernelItem kernel:
                    Read(kernel.Kernel.Reads, item.Position);
                    Write(kernel.Kernel.Writes, item.Position);
                    break;
                case SolveItem solve:
                    Read([solve.Place], item.Position);
                    break;
                case EvaluateItem evaluate:
                    Read(evaluate.Stands.Select(stand => stand.Place), item.Position);
                    break;
                case LoopItem loop:
                    _loops.Push(loop);
                    Visit(loop.Body);
                    _loops.Pop();
                    break;
                case BranchItem branch:
                    Visit(branch.Then);
                    Visit(branch.Else);
                    break;
            }
        }
    }

    private void Read(IEnumerable<VectorPlace> places, int position)
    {
        foreach (var place in places.Where(place => _lives.ContainsKey(place)))
        {
            var until = Loops.ReadUntil(_writtenIn[place], _loops.Reverse(), position);
            var life = _lives[place];
            _lives[place] = (life.First, Math.Max(life.Last, 2 * until));
        }
    }

    /// <summary>A kernel reads an element before it writes it, so moments are two a position: its reads, and its writes.</summary>
    private void Write(IEnumerable<VectorPlace> places, int position)
    {
        foreach (var place in places.Where(place => place.Kind == PlaceKind.Temporary && !_lives.ContainsKey(place)))
        {
            _lives[place] = (2 * position + 1, 2 * position + 2);
            _writtenIn[place] = [.. _loops];
        }
    }
}
