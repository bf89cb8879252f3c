using System;
using System.IO;
using Examples.RingGan;

const int samples = 10_000;
const int drawn = 1_500;
var picture = Path.Combine("out", "ring-gan.svg");

try
{
    return Options.Of(args) is { } options ? Train(options) : Explain(Console.Out, 0);
}
catch (FormatException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return Explain(Console.Error, 2);
}
catch (NotSupportedException missing)
{
    // Tensors have nothing to run on, and what is to do is said.
    Console.Error.WriteLine(missing.Message);
    return 1;
}
catch (TypeInitializationException missing) when (missing.InnerException is NotSupportedException)
{
    // TorchSharp's package has said at length what it tried.
    Console.Error.WriteLine("TorchSharp's package does not load here: build with -p:TorchSharp=system.");
    return 1;
}

int Train(Options options)
{
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
}

static int Explain(TextWriter writer, int exitCode)
{
    writer.WriteLine(Options.Help);
    return exitCode;
}
