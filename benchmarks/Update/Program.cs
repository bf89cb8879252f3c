using System;
using System.IO;
using System.Linq;
using Benchmarks;
using Benchmarks.Update;

var (options, wrong) = Options.Of(args);
if (args.Contains("--help") || options == null)
{
    Console.Error.WriteLine($"{wrong}\n{Options.Help}".TrimStart());
    return args.Contains("--help") ? 0 : 2;
}

if (!options.Anyway && !Quiet.Await())
{
    Console.Error.WriteLine("Other processes are at work, so times would mean nothing: try later, or say `--anyway`.");
    return 1;
}

_ = Tensors.Missing;
using var contestants = new Contestants();
var quiet = new Quiet(() => contestants.ProcessorTime);
var page = new Page(contestants, contestants.Bandwidth());
var contest = new Contest(contestants.Ours, contestants.Others, Effort.Of(options));
page.Head();
foreach (var what in Plan.Of(options))
{
    if (Room.Lacks(what, 1 + contestants.Others.Count) is { } lack)
    {
        page.LeaveOut(what, lack);
        continue;
    }

    var result = contest.Of(what);
    page.Say(result);
    page.Add(result);
}

page.Line(FormattableString.Invariant($"\nOther processes kept {quiet.Others:F2} processors busy meanwhile."));
if (options.IsWhole)
{
    File.WriteAllText(Repository.PathTo($"benchmarks/results/{Machine.FileName}.md"), page.ToString());
}

return 0;
