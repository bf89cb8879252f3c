using System;
using System.IO;
using System.Text;
using Benchmarks;
using Benchmarks.Compile;
using Dsl.Generator.Tests.Growth;

const int lines = 10_000;
var (text, twice) = (Pages.Of(lines), Pages.Of(2 * lines));
var page = new StringBuilder();
Write($"# How long checking takes\n\nWritten by `./build.sh bench-compile`, on {Machine.Said}.\n");
Write("| What | Middle | Fastest |\n|---|--:|--:|");

var whole = Row($"check {text.Split('\n').Length:N0} lines, warm", Timed.Of(_ => Checks.Whole(text), 6, 15));
var both = Row($"check {twice.Split('\n').Length:N0} lines, warm", Timed.Of(_ => Checks.Whole(twice), 3, 9));
Row("a keystroke in the middle of them, by itself", Timed.Of(run => Checks.Whole(Checks.Keystroke(text, run)), 3, 15));
Row("a keystroke in the middle of them, in a build", Timed.Of(Checks.KeystrokeInBuild(text), 3, 9));
Row("one rule edited in a build of a hundred files", Timed.Of(Checks.EditOfOneInAHundred(), 60, 41));
Row("a process that does nothing", Timed.Of(_ => ColdStart.Nothing(), 2, 11));
foreach (var (name, setting, value) in ColdStart.Ways)
{
    Row($"`mmx check` of one file, from its start, {name}", Timed.Of(_ => ColdStart.Check(setting, value), 2, 11));
}

Row("`mmx fmt --check` of one file, from its start", Timed.Of(_ => ColdStart.Format(), 2, 11));
Row("`mmx run` of one file, from its start, one step", Timed.Of(_ => ColdStart.Play(), 2, 11));

var bytes = Measured.Of(text, 3).Bytes;
Write($"\nTwice the lines take {both.Fastest / whole.Fastest:F2} times as long. A check of {lines:N0} lines allocates "
    + $"{bytes >> 20} MB, {bytes / text.Length} bytes a character.\n");

Write("Twice as much of one thing, in time and in bytes:\n\n| What | Many | Check | Time | Bytes |\n|---|--:|--:|--:|--:|");
foreach (var shape in Shape.All)
{
    var (one, two) = (shape.Write(shape.Large), shape.Write(2 * shape.Large));
    Measured.Of(one, 1);
    var (small, large) = (Measured.Of(one, 3), Measured.Of(two, 3));
    Write($"| {shape.Name} | {shape.Large:N0} | {small.Time.TotalMilliseconds:F1} ms "
        + $"| × {large.Time / small.Time:F2} | × {(double)large.Bytes / small.Bytes:F2} |");
}

File.WriteAllText(Repository.PathTo("benchmarks/results/compile.md"), page.ToString());

Timed Row(string name, Timed timed)
{
    Write($"| {name} | {timed} |");
    return timed;
}

void Write(string line)
{
    page.Append(line).Append('\n');
    Console.WriteLine(line);
}
