using Dsl.Parser.Binding;

namespace Dsl.Parser.Tests.Binding;

/// <summary>The bound model as people read it.</summary>
public sealed class BoundPrinterTests
{
    [Fact]
    public void A_bound_optimizer_reads_like_its_source_with_all_that_was_inferred()
    {
        var bound = Programs.Bound(
            """
            namespace Acme
            rule Careful(base: rule, k: int = 2) on z = (min x, max y) {
              state best: real = loss.x
              let size = norm(field, per: player)
              repeat k as i { step base on x keeping sample } until size.x < best / (i + 1)
              if all(z > -1) { y <- 0  report sizes = size } else { best <- max(best, loss(z).x) }
              attempt restoring (x, best, base.state) {
                step base on x
                let after = loss.x
              } accept when after < best { best <- after } else { y <- 0 }
              stop when t >= k
            }
            optimizer O for (min g, max d) = Careful(base: SimGda(lr: 0.1 / (t + 1)))
            """);

        Assert.Equal(
            """
            optimizer O in Acme for (min g, max d)

            Careful on (g, d), draws first
              settable k: int = 2
              state best: real = loss.g
              let size: real per player = norm(field, per: player)
              repeat k as i {
                step BaseOnX keeping sample
              } until size.g < (best / (i + 1))
              if all(z > (-1)) {
                d <- 0
                report sizes: real per player = size
              } else {
                best <- max(best, loss(z).g)
              }
              attempt restoring (g, best, base.state) {
                step BaseOnX
                let after: real = loss.g
              } accept when after < best {
                best <- after
              } else {
                d <- 0
              }
              stop when t >= k

            BaseOnX: SimGda on g, draws first
              computed lr: real = 0.1 / (t + 1)
              g <- g - (lr * field.g)

            """,
            BoundPrinter.Print(bound));
    }
}
