using System;
using System.Collections.Generic;
using Mmx.Torch;

namespace Examples.RingGan;

/// <summary>An optimizer of methods.mmx: what it is called, and how many iterations of Adam a step of it is.</summary>
internal sealed record Method(string Name, int Iterations, Func<Game<Batch>, Mmx.Games.Optimizer<float>> On)
{
    public static readonly Method Alone = new("Adam alone", 1, game => new Alone<float>(game));
    public static readonly Method Mixed = new("Adam, Anderson mixing", 1, game => new Mixed<float>(game));
    public static readonly Method LookaheadOf5 = new("Adam, look-ahead of 5", 5, game => new LookaheadOf5<float>(game));
    public static readonly Method LookaheadOf20 = new("Adam, look-ahead of 20", 20, game => new LookaheadOf20<float>(game));

    public static readonly IReadOnlyList<Method> All = [Alone, Mixed, LookaheadOf5, LookaheadOf20];
}
