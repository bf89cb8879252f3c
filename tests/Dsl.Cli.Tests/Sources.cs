namespace Dsl.Cli.Tests;

/// <summary>Texts that the tests compile.</summary>
internal static class Sources
{
    public const string Rules =
        """
        namespace Acme

        /// Simultaneous gradient descent ascent.
        rule Descend(lr: real = 0.01) on z {
          z <- z - lr * field
        }

        """;

    public const string Optimizers =
        """
        namespace Acme

        optimizer Fast = Descend(lr: 0.1)
        optimizer Slow for (min g, max d) = Descend(lr: {g: 0.001, d: 0.002})

        """;

    public const string Fine = Rules + "optimizer Fast = Descend(lr: 0.1)\n";

    public const string Wrong =
        """
        namespace Acme

        rule Descend(lr: real = 0.01) on z {
          z <- z - lrr * field
        }

        optimizer Fast = Descent(lr: 0.1)

        """;
}
