using System;
using System.Linq;

namespace Examples.RingGan;

/// <summary>How far training is: a bar that moves on a terminal, and a line now and then elsewhere.</summary>
internal sealed class Progress(int steps)
{
    private const int Looks = 60;
    private const int Lines = 10;
    private const int Width = 24;

    /// <summary>
    /// Whether to look at the generator after this step. That depends on nothing else, since to look draws noise, and the
    /// same seed is to give the same run on a terminal and off it.
    /// </summary>
    public bool Wants(int step) => IsMark(step, Looks);

    public void Show(int step, Training training, Score score)
    {
        if (!Console.IsOutputRedirected)
        {
            var done = Width * step / steps;
            Console.Write($"\r[{new string('#', done)}{new string('.', Width - done)}] {Line(step, training, score)} ");
            if (step == steps)
            {
                Console.WriteLine();
            }
        }
        else if (IsMark(step, Lines))
        {
            Console.WriteLine(Line(step, training, score));
        }
    }

    // The marks are among the looks.
    private bool IsMark(int step, int count) =>
        Enumerable.Range(1, count).Any(mark => step == Math.Max(1, (long)steps * mark / count));

    private string Line(int step, Training training, Score score) =>
        $"{100L * step / steps,3}%  {training.Evaluations / training.Elapsed.TotalSeconds,5:F0} evaluations/s  " +
        $"losses {training.GeneratorLoss,6:F3} {training.CriticLoss,6:F3}  " +
        $"modes {score.Modes} of {Ring.Modes}  good {score.Good,6:P1}";
}
