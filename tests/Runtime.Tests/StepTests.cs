using System;
using Mmx.Games;
using Mmx.Tests.Generated;
using Xunit;

namespace Mmx.Tests;

public sealed class StepTests
{
    [Fact]
    public void Adam_under_lookahead_steps_as_plain_csharp_does()
    {
        using var game = Bilinear.Of<double>(100);
        using var optimizer = new Stable<double>(game) { K = 3 };
        var plain = new PlainStable(game.Point(0), game.Point(1)) { K = 3 };
        for (var step = 0; step < 20; step++)
        {
            optimizer.Step();
            plain.Step();
        }

        Assert.Equal(plain.X, game.Point("generator").ToArray());
        Assert.Equal(plain.Y, game.Point("critic").ToArray());
        Assert.Equal((20, 60, 60), (optimizer.Steps, optimizer.Evaluations, optimizer.Samples));
    }
}
