using System;
using System.Globalization;

namespace Examples.RingGan;

/// <summary>What the command line says.</summary>
internal sealed record Options(long Seed, int Steps)
{
    public const string Help =
        """
        Trains a generator on a ring of eight Gaussians and draws what it has learnt.

          --seed <number>    what randomness begins with (1)
          --steps <number>   steps of the optimizer, five evaluations each (1500)
          --help             shows this
        """;

    /// <summary>The options in some arguments; null where help is wanted, and an exception that says what is wrong.</summary>
    public static Options? Of(ReadOnlySpan<string> arguments)
    {
        var options = new Options(Seed: 1, Steps: 1500);
        for (var i = 0; i < arguments.Length; i += 2)
        {
            var value = i + 1 < arguments.Length ? arguments[i + 1] : "";
            switch (arguments[i])
            {
                case "--seed":
                    options = options with { Seed = Number(arguments[i], value, least: 0) };
                    break;
                case "--steps":
                    options = options with { Steps = Number(arguments[i], value, least: 1) };
                    break;
                case "--help" or "-h":
                    return null;
                default:
                    throw new FormatException($"There is no option '{arguments[i]}'.");
            }
        }

        return options;
    }

    private static int Number(string option, string value, int least) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new FormatException($"{option} takes a whole number from {least}, not '{value}'.");
}
