using System;
using System.Linq;
using Dsl.Generator;
using Dsl.Generator.Tests.Roslyn;
using Dsl.Parser.Diagnostics;
using Dsl.Parser.Text;

namespace Benchmarks.Compile;

/// <summary>What somebody waits for who writes mmx: a check, a keystroke, a build after an edit.</summary>
internal static class Checks
{
    private const int Files = 100;

    /// <summary>All that is wrong with a text; a measured one is right.</summary>
    public static void Whole(string text)
    {
        var checkedProgram = Safely.Check([Safely.Parse(new SourceFile("large.mmx", text))]);
        if (checkedProgram.Diagnostics.FirstOrDefault(found => found.Severity == Severity.Error) is { } wrong)
        {
            throw new InvalidOperationException(wrong.ToString());
        }
    }

    /// <summary>Another digit in the middle of the text, each time another one.</summary>
    public static string Keystroke(string text, int run)
    {
        var middle = text.IndexOf("real = 0.01", text.Length / 2, StringComparison.Ordinal) + "real = 0.01".Length;
        return text.Insert(middle, $"{1 + (run % 9)}");
    }

    /// <summary>In a build: the file is the project's only one.</summary>
    public static Action<int> KeystrokeInBuild(string text)
    {
        var project = new EditedProject(tracksSteps: false).Write("large.mmx", text);
        project.Run();
        return run => project.Write("large.mmx", Keystroke(text, run)).Run();
    }

    /// <summary>In a build of a hundred files, each of a rule and an optimizer: one rule is edited.</summary>
    public static Action<int> EditOfOneInAHundred()
    {
        var project = new EditedProject(tracksSteps: false);
        for (var file = 0; file < Files; file++)
        {
            project.Write($"rules{file}.mmx", TextOf(file, 0));
        }

        var before = project.Run().Texts();
        return run =>
        {
            var after = project.Write("rules50.mmx", TextOf(50, 1 + run)).Run().Texts();
            if (after.Except(before).Count() != 1)
            {
                throw new InvalidOperationException("One optimizer's text should be another one.");
            }

            before = after;
        };
    }

    private static string TextOf(int file, int version) => $$"""
        rule Adam{{file}}(lr: real = 1e-3, beta1: real = 0.9, beta2: real = 0.999, eps: real = 1e-8) on z {
          state m: z = 0
          state v: z = 0
          let g = field * {{version + 1}}
          m <- beta1 * m + (1 - beta1) * g
          v <- beta2 * v + (1 - beta2) * g * g
          z <- z - lr * (m / (1 - beta1^(t + 1))) / (sqrt(v / (1 - beta2^(t + 1))) + eps)
        }

        optimizer Stable{{file}} for (min g, max d) = Lookahead(base: Adam{{file}}(lr: 0.1), k: 5)
        """;
}
