using System;
using System.IO;
using Examples.RingGan;

const int samples = 10_000;
const int drawn = 1_500;
var picture = Path.Combine("out", "ring-gan.svg");

Options? options;
try
{
    options = Options.Of(args);
}
catch (FormatException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    Console.Error.WriteLine(Options.Help);
    return 2;
}

if (options == null)
{
    Console.WriteLine(Options.Help);
    return 0;
}

using var training = new Training(options.Seed);
var progress = new Progress(options.Steps);
var score = default(Score);
for (var step = 1; step <= options.Steps; step++)
{
    training.Step();
    if (progress.Wants(step))
    {
        score = Ring.Measure(training.Generate(samples));
        progress.Show(step, training, score);
    }
}

var said = $"{score.Modes} of {Ring.Modes} modes, {score.Good:P1} good";
Directory.CreateDirectory("out");
File.WriteAllText(picture, Picture.Of(said, training.DrawReal(drawn), training.Generate(drawn)));
Console.WriteLine($"Seed {options.Seed}: {said}; {picture} shows it.");
Console.WriteLine(
    $"{training.Evaluations} evaluations in {training.Elapsed.TotalSeconds:F1} s, of which the optimizer took " +
    $"{training.OptimizersShare:P1}.");
return 0;
