using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Fuzz.Cases;
using Fuzz.Checks;

namespace Fuzz.Running;

/// <summary>
/// The process that tries the cases, and that may come to an end in the midst of one. It says on its output what it finds
/// and how far it is. Cases are made where there is stack enough, and checked where there is little.
/// </summary>
internal sealed class Worker(Series series, Position position)
{
    private const int Batch = 64;
    private readonly Counts _counts = new();
    private readonly HashSet<string> _found = [];

    public static string[] Arguments(Series series, long from, long to, string position) =>
        ["--worker", $"{series.Seed}", series.Only, $"{from}", $"{to}", position];

    public static int Run(string[] args)
    {
        using var position = new Position(args[5]);
        new Worker(new Series((int)Number(args[1]), args[2]), position).Run(Number(args[3]), Number(args[4]));
        return 0;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    private void Run(long from, long to)
    {
        for (var start = from; start < to; start += Batch)
        {
            position.Case = Position.None;
            var numbers = Enumerable.Range(0, (int)Math.Min(Batch, to - start)).Select(i => start + i).ToList();
            Try([.. numbers.Select(number => (number, Case.Of(series, number)))]);
            Console.WriteLine($"counts\t{start + numbers.Count}\t{_counts}");
        }
    }

    private void Try(IReadOnlyList<(long Number, Case Case)> cases)
    {
        var done = SmallStack.Run(() => cases.Select(one => CheckFront(one.Number, one.Case)).ToList());
        foreach (var ((number, tried), found) in cases.Zip(done))
        {
            position.Case = number;
            var isGenerated = found.Generated.Count > 0;
            var isCompiled = isGenerated && IsChosen(number, tried.Kind.OneIn.Compiled);
            var finding = found.Finding ?? (isGenerated ? BackEnd.Check(found.Generated, isCompiled) : null);
            _counts.Add(tried.Kind, found.IsRight, isGenerated, isCompiled);
            Tell(number, finding);
        }
    }

    private Checked CheckFront(long number, Case tried)
    {
        position.Case = number;
        return FrontEnd.Check(tried.Files, IsChosen(number, tried.Kind.OneIn.Generated));
    }

    private static bool IsChosen(long number, int oneIn) => number % oneIn == 0;

    private void Tell(long number, Finding? finding)
    {
        if (finding is not null && _found.Add(finding.What))
        {
            Console.WriteLine($"found\t{number}\t{finding.What}");
        }
    }
}
