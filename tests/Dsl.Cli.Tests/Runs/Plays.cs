namespace Dsl.Cli.Tests.Runs;

/// <summary>Texts that the tests run.</summary>
internal static class Plays
{
    public const string Swift =
        """
        namespace Acme

        rule Swift(lr: real = 0.1) on z {
          z <- z - lr * field(z - lr * field)
        }

        optimizer Fast = Lookahead(base: Swift(lr: 0.5), k: 3)

        game Turn(n: int = 1, a: real = 1) on (min x[n], max y[n]) {
          loss a * dot(x, y)
          start {x: 1, y: 1}
          equilibrium {x: 0, y: 0}
        }

        """;

    public const string Plain = "rule Plain(lr: real = 0.5) on z {\n  z <- z - lr * field\n}\n";
}
