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

// With libtorch comes the OpenMP team, which kernels run on in a program that trains.
_ = Tensors.Missing;
using var contestants = new Contestants();
var quiet = new Quiet(() => contestants.ProcessorTime);
var bandwidth = contestants.Bandwidth();
var contest = new Contest(contestants.Ours, contestants.Others, Effort.Of(options));
var page = new Page();
var tables = new Tables(page, contestants, bandwidth);
page.Line(Preface.Of(contestants, bandwidth));
foreach (var what in Plan.Of(options))
{
    if (Room.Lacks(what, 1 + contestants.Others.Count) is { } lack)
    {
        tables.LeaveOut(what, lack);
    }
    else
    {
        tables.Add(contest.Of(what));
    }
}

tables.Close();
if (!options.SaysSizes)
{
    new Functions(page, contestants.Python).Write();
}

page.Line(FormattableString.Invariant($"\nOther processes kept {quiet.Others:F2} processors busy meanwhile."));
if (options.IsWhole)
{
    File.WriteAllText(Repository.PathTo($"benchmarks/results/{Machine.FileName}.md"), page.ToString());
}

return 0;
