using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Fuzz.Cases;

namespace Fuzz.Running;

/// <summary>How many cases of each kind there were, how many of them were right, became C#, and were compiled.</summary>
internal sealed class Counts
{
    private const int Columns = 4;
    private readonly long[][] _counts = [.. Kinds.All.Select(_ => new long[Columns])];

    public long Cases => _counts.Sum(counts => counts[0]);

    public long Generated => _counts.Sum(counts => counts[2]);

    public long Compiled => _counts.Sum(counts => counts[3]);

    public IReadOnlyList<long> Of(Kind kind) => _counts[Array.IndexOf([.. Kinds.All], kind)];

    public void Add(Kind kind, bool isRight, bool isGenerated, bool isCompiled)
    {
        var counts = _counts[Array.IndexOf([.. Kinds.All], kind)];
        counts[0]++;
        counts[1] += isRight ? 1 : 0;
        counts[2] += isGenerated ? 1 : 0;
        counts[3] += isCompiled ? 1 : 0;
    }

    public void Add(Counts others)
    {
        foreach (var (mine, theirs) in _counts.Zip(others._counts))
        {
            for (var column = 0; column < Columns; column++)
            {
                mine[column] += theirs[column];
            }
        }
    }

    public override string ToString() => string.Join(';', _counts.Select(counts => string.Join(',', counts)));

    public static Counts Parse(string text)
    {
        var counts = new Counts();
        foreach (var (row, written) in counts._counts.Zip(text.Split(';')))
        {
            written.Split(',').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToArray().CopyTo(row, 0);
        }

        return counts;
    }
}
